# Where kubectl works, and then on the broken node. It only reads; it hides nothing: what it prints is what you paste.
run() { echo "\$ $*"; "$@" 2>&1; }
kp() { run kubectl -n kube-system "$@"; }
run kubectl version
run kubectl get nodes -o wide
kp get pods -l k8s-app=kube-proxy -o wide
kp logs -l k8s-app=kube-proxy --prefix --tail=500
kp logs -l k8s-app=kube-proxy --prefix --tail=200 --previous
kp describe pods -l k8s-app=kube-proxy
kp get configmap kube-proxy -o yaml
run uname -a
run cat /etc/os-release
run lsmod
run iptables -V
run nft --version
run ls /lib/modules
run sysctl net.netfilter.nf_conntrack_max
run sh -c 'dmesg | grep -iE "netfilter|iptables|nf_|ip_set|ip_vs|module" | tail -n 50'

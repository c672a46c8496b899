package dev.kubeproxydoctor.artefact;

/** The parts of {@code fix-node.sh} that prove a repair. */
final class FixProving {
    private FixProving() {}

    /** Rules of the shapes that kube-proxy writes, in a network namespace of their own. */
    static final String PROBE =
            """

            # The rules below are of the shapes that kube-proxy writes. They go into a network namespace that ends with the command, so nothing of
            # the node's own rules is touched. The kernel may load modules while it is asked, as it does for kube-proxy.
            # 0 works, 1 refused, 2 cannot be tried here.

            # $1 is iptables, iptables-legacy, iptables-nft or one of ip6tables.
            probe_tables() {
                # The quoted part runs inside the namespace.
                # shellcheck disable=SC2016
                if answer=$(unshare -n sh -ec '
                    $1 -w -t nat -S POSTROUTING >/dev/null
                    $1 -w -t nat -A POSTROUTING -m comment --comment probe -m mark --mark 0x4000/0x4000 -j MASQUERADE
                    $1 -w -t nat -N KUBE-PROBE
                    $1 -w -t nat -A KUBE-PROBE -j MARK --xor-mark 0x4000
                    $1 -w -t nat -A KUBE-PROBE -m statistic --mode random --probability 0.5 -j RETURN
                    $1 -w -t nat -A PREROUTING -m addrtype --dst-type LOCAL -j KUBE-PROBE
                    $1 -w -t nat -A KUBE-PROBE -p tcp -m tcp --dport 80 -j DNAT --to-destination $2
                    $1 -w -t filter -A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
                    $1 -w -t filter -A FORWARD -p tcp -m comment --comment probe -j REJECT
                    $1 -w -t mangle -N KUBE-PROBE' sh "$1" "$2" 2>&1); then
                    ok "$1: works ($("$1" -V 2>/dev/null))"
                    return 0
                fi
                wrong "$1: refused"
                printf '%s\\n' "$answer" | sed 's/^/      /'
                return 1
            }

            # One working back-end is enough, if it is the one of kube-proxy's image: what the log named alone is tried, else what the node has.
            probe_iptables() {
                works="" refused=""
                for back_end in legacy nft; do
                    case $back_end in legacy) wanted=$legacy ;; *) wanted=$nft ;; esac
                    program=$1-$back_end
                    if [ -n "$wanted" ] && has "$program"; then
                        if probe_tables "$program" "$2"; then works="$works $back_end"; else refused="$refused $back_end"; fi
                    fi
                done
                # Older systems have one program, of either back-end.
                if [ -z "$works$refused" ] && has "$1"; then
                    case $("$1" -V 2>/dev/null) in *nf_tables*) wanted=$nft ;; *) wanted=$legacy ;; esac
                    if [ -n "$wanted" ]; then
                        probe_tables "$1" "$2"
                        return
                    fi
                fi
                if [ -z "$works$refused" ]; then
                    say "      no $1 of that back-end on the node (kube-proxy has its image's): not tried"
                    return 2
                fi
                if [ -n "$works" ] && [ -n "$refused" ]; then
                    say "      That is enough if the iptables of kube-proxy is$works: its log or  kubectl exec ... -- iptables -V  tells."
                fi
                [ -n "$works" ]
            }

            probe_ipvs() {
                if [ ! -e /proc/net/ip_vs ]; then
                    wrong "ipvs: the kernel does not offer it (/proc/net/ip_vs)"
                    return 1
                fi
                if has ipset && ! answer=$(unshare -n sh -ec 'ipset create KUBE-PROBE hash:ip,port; ipset create KUBE-PROBE-NET hash:ip,port,net; ipset create KUBE-PROBE-PORT bitmap:port range 0-65535' 2>&1); then
                    wrong "ipset: refused: $answer"
                    return 1
                fi
                if has ip && ! answer=$(unshare -n ip link add kube-probe type dummy 2>&1); then
                    wrong "dummy device: refused: $answer"
                    return 1
                fi
                ok "ipvs: works"
            }

            # $1 is ip or ip6.
            probe_nftables() {
                if ! has nft; then
                    say "      no nft on the node (kube-proxy has its image's): not tried"
                    return 2
                fi
                address=ipv4_addr
                [ "$1" = ip ] || address=ipv6_addr
                if answer=$(printf '%s\\n' "add table $1 kube-probe" \\
                    "add chain $1 kube-probe services" \\
                    "add map $1 kube-probe service-ips { type $address . inet_proto . inet_service : verdict ; }" \\
                    "add chain $1 kube-probe nat { type nat hook postrouting priority srcnat ; }" \\
                    "add chain $1 kube-probe filter { type filter hook forward priority -110 ; }" \\
                    "add rule $1 kube-probe filter ct state new reject" \\
                    "add rule $1 kube-probe filter fib daddr type local jump services" \\
                    "add rule $1 kube-probe services $1 daddr . meta l4proto . th dport vmap @service-ips" \\
                    "add rule $1 kube-probe services numgen random mod 2 vmap { 0 : drop, 1 : accept }" \\
                    "add rule $1 kube-probe nat mark and 0x4000 != 0 masquerade fully-random" | unshare -n nft -f - 2>&1); then
                    ok "nftables ($1): works"
                    return 0
                fi
                wrong "nftables ($1): refused"
                printf '%s\\n' "$answer" | sed 's/^/      /'
                return 1
            }

            probe() {
                if [ "$action" = dry-run ]; then
                    say "      the tables would be tried in a network namespace of their own"
                    return 2
                fi
                if [ ! -e /proc/sys/net/netfilter/nf_conntrack_max ]; then
                    wrong "nf_conntrack: /proc/sys/net/netfilter/nf_conntrack_max is not there; kube-proxy ends when it cannot write it"
                    return 1
                fi
                if ! unshare -n true 2>/dev/null; then
                    say "      no network namespace can be made here: not tried"
                    return 2
                fi
                if [ "$mode" = nftables ]; then
                    probe_nftables ip
                else
                    probe_iptables iptables 192.0.2.1:80
                fi
                result=$?
                if [ "$mode" = ipvs ] && [ "$result" != 1 ]; then
                    probe_ipvs || result=1
                fi
                if [ "$result" != 1 ] && [ "$ipv6" = 1 ]; then
                    if [ "$mode" = nftables ]; then
                        probe_nftables ip6
                    else
                        probe_iptables ip6tables '[2001:db8::1]:80'
                    fi
                    [ $? != 1 ] || result=1
                fi
                return "$result"
            }
            """;

    /** The restart of what runs kube-proxy here, and what it says of itself. */
    static final String RESTART =
            """

            get() {
                if has curl; then curl -fsS -m 3 "$1" 2>/dev/null; else wget -q -T 3 -O - "$1" 2>/dev/null; fi
            }

            # Restarts what really runs kube-proxy here. 1: there is none to restart from the node.
            restart_kube_proxy() {
                for unit in kube-proxy k3s k3s-agent; do
                    if systemctl is-active --quiet "$unit" 2>/dev/null; then
                        systemctl restart "$unit" && ok "restarted the unit $unit"
                        return
                    fi
                    if has rc-service && rc-service "$unit" status >/dev/null 2>&1; then
                        rc-service "$unit" restart >/dev/null && ok "restarted the service $unit"
                        return
                    fi
                done
                if has snap && snap services microk8s 2>/dev/null | grep -q kubelite; then
                    snap restart microk8s.daemon-kubelite >/dev/null && ok "restarted microk8s.daemon-kubelite"
                    return
                fi
                if has docker && [ -n "$(docker ps -aq --filter 'name=^/kube-proxy$' 2>/dev/null)" ]; then
                    docker restart kube-proxy >/dev/null && ok "restarted the container kube-proxy"
                    return
                fi
                crictl=crictl
                if [ -x /var/lib/rancher/rke2/bin/crictl ]; then
                    crictl=/var/lib/rancher/rke2/bin/crictl
                    export CRI_CONFIG_FILE=/var/lib/rancher/rke2/agent/etc/crictl.yaml
                fi
                # DaemonSet or static pod: the kubelet starts the container anew when it ends.
                running=$("$crictl" ps -q --name '^kube-proxy$' 2>/dev/null | head -n 1)
                if [ -n "$running" ] && "$crictl" stop "$running" >/dev/null 2>&1; then
                    ok "stopped the container kube-proxy; the kubelet starts it anew"
                    return 0
                fi
                return 1
            }

            # Asks kube-proxy itself, for $1 seconds, then a Service. 0 healthy, 1 not, 2 cannot be asked here, 3 healthy, and the Service does not answer.
            ask_kube_proxy() {
                if ! has curl && ! has wget; then
                    say "      neither curl nor wget here: kube-proxy not asked"
                    return 2
                fi
                waited=0
                until get http://127.0.0.1:10256/healthz >/dev/null; do
                    if [ "$waited" -ge "$1" ]; then
                        return 1
                    fi
                    sleep 2
                    waited=$((waited + 2))
                done
                running_mode=$(get http://127.0.0.1:10249/proxyMode)
                ok "kube-proxy is healthy${running_mode:+, its mode is $running_mode}"
                if [ -n "$running_mode" ] && [ "$running_mode" != "$mode" ]; then
                    wrong "kube-proxy runs in $running_mode mode and this script is for $mode mode"
                    next "paste its configuration and log once more"
                fi
                service || return 3
            }

            # The Service kubernetes of the namespace default exists in every cluster.
            service() {
                if [ "$mode" = nftables ]; then
                    place=$(nft list map ip kube-proxy service-ips 2>/dev/null | sed -n 's/.*[{ ]\\([0-9.]*\\) [.] tcp [.] \\([0-9]*\\) : goto [^ ]*default\\/kubernetes\\/tcp\\/https.*/\\1 \\2/p' | head -n 1)
                else
                    place=$({ iptables-save -t nat; iptables-legacy-save -t nat; iptables-nft-save -t nat; } 2>/dev/null | sed -n 's/^-A KUBE-SERVICES -d \\([0-9.]*\\)\\/32 .*default\\/kubernetes:https.* --dport \\([0-9]*\\) .*/\\1 \\2/p' | head -n 1)
                fi
                if [ -z "$place" ]; then
                    say "      no rule for the Service default/kubernetes can be read here: Services not tried"
                    return 0
                fi
                address=${place% *} port=${place#* }
                # Any answer will do: what matters is that the address leads somewhere.
                if has curl; then
                    curl -ks -m 5 -o /dev/null "https://$address:$port/"
                    case $? in 5 | 6 | 7 | 28) reached=1 ;; *) reached=0 ;; esac
                elif has nc; then
                    nc -z -w 5 "$address" "$port" >/dev/null 2>&1
                    reached=$?
                else
                    say "      neither curl nor nc here: Services not tried"
                    return 0
                fi
                if [ "$reached" = 0 ]; then
                    ok "the Service default/kubernetes answers at $address:$port"
                    return 0
                fi
                wrong "the Service default/kubernetes does not answer at $address:$port"
                next "look at kube-proxy's new log, and at the endpoints: kubectl get endpointslices -n default"
                return 1
            }

            after() {
                if [ "$changed" = 1 ] || ! get http://127.0.0.1:10256/healthz >/dev/null; then
                    if restart_kube_proxy; then
                        ask_kube_proxy 60
                        case $? in
                            1)
                                wrong "kube-proxy is not healthy after a minute"
                                next "crictl logs \\$(crictl ps -a -q --name kube-proxy | head -n 1)  and paste that log"
                                return 1 ;;
                            3) return 1 ;;
                        esac
                        return 0
                    fi
                    say "Restart kube-proxy from where you have kubectl (left alone, a pod that kept ending is tried again within five minutes):"
                    say "  kubectl -n kube-system delete pod -l k8s-app=kube-proxy --field-selector spec.nodeName=$(uname -n)"
                    say "then on the node: curl -fsS http://127.0.0.1:10256/healthz; curl -fsS http://127.0.0.1:10249/proxyMode"
                    return 0
                fi
                ask_kube_proxy 0
                [ $? != 3 ]
            }
            """;
}

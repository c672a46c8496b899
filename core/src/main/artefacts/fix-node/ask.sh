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
        place=$(nft list map ip kube-proxy service-ips 2>/dev/null | sed -n 's/.*[{ ]\([0-9.]*\) [.] tcp [.] \([0-9]*\) : goto [^ ]*default\/kubernetes\/tcp\/https.*/\1 \2/p' | head -n 1)
    else
        place=$({ iptables-save -t nat; iptables-legacy-save -t nat; iptables-nft-save -t nat; } 2>/dev/null | sed -n 's/^-A KUBE-SERVICES -d \([0-9.]*\)\/32 .*default\/kubernetes:https.* --dport \([0-9]*\) .*/\1 \2/p' | head -n 1)
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
                    next "crictl logs \$(crictl ps -a -q --name kube-proxy | head -n 1)  and paste that log"
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

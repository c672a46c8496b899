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
    printf '%s\n' "$answer" | sed 's/^/      /'
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
    if answer=$(printf '%s\n' "add table $1 kube-probe" \
        "add chain $1 kube-probe services" \
        "add map $1 kube-probe service-ips { type $address . inet_proto . inet_service : verdict ; }" \
        "add chain $1 kube-probe nat { type nat hook postrouting priority srcnat ; }" \
        "add chain $1 kube-probe filter { type filter hook forward priority -110 ; }" \
        "add rule $1 kube-probe filter ct state new reject" \
        "add rule $1 kube-probe filter fib daddr type local jump services" \
        "add rule $1 kube-probe services $1 daddr . meta l4proto . th dport vmap @service-ips" \
        "add rule $1 kube-probe services numgen random mod 2 vmap { 0 : drop, 1 : accept }" \
        "add rule $1 kube-probe nat mark and 0x4000 != 0 masquerade fully-random" | unshare -n nft -f - 2>&1); then
        ok "nftables ($1): works"
        return 0
    fi
    wrong "nftables ($1): refused"
    printf '%s\n' "$answer" | sed 's/^/      /'
    return 1
}

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

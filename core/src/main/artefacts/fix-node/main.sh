if [ "$action" != dry-run ] && [ "$(id -u)" != 0 ]; then
    echo "fix-node.sh: run it as root" >&2
    exit 2
fi
say "kube-proxy doctor: fix-node.sh, $mode mode, action $action"
say "kernel version: $release${os:+ $os $(os_release VERSION_ID)}"
if [ "$action" = undo ]; then
    undo
    exit 0
fi
look_around
# The lists are words on purpose.
# shellcheck disable=SC2086
{
    say "needed in any case:"
    load $common
    missing=$failed
    if [ -n "$legacy$nft" ]; then
        legacy_failed=x
        nft_failed=x
        [ -z "$legacy" ] || [ -z "$nft" ] || needed=0
        if [ -n "$legacy" ]; then
            say "for the legacy back-end of iptables:"
            load $legacy
            legacy_failed=$failed
        fi
        if [ -n "$nft" ]; then
            say "for the nft back-end of iptables:"
            load $nft
            nft_failed=$failed
        fi
        if [ -n "$legacy_failed" ] && [ -n "$nft_failed" ]; then
            missing="$missing ${legacy_failed#x} ${nft_failed#x}"
        fi
        needed=1
    fi
    if [ -n "$six" ] && [ -e /proc/net/if_inet6 ]; then
        say "for IPv6:"
        needed=$ipv6
        load $six
        needed=1
        [ "$ipv6" = 0 ] || missing="$missing $failed"
    fi
    say "used where they exist:"
    needed=0
    load $optional
    needed=1
}
say "at boot:"
persist
say "the functional probe:"
probe
result=$?
missing=$(echo "$missing" | tr -s ' ' | sed 's/^ //; s/ $//')
if [ "$result" = 0 ] && [ -n "$missing" ]; then
    say "not loaded as modules, and the tables work all the same: $missing"
elif [ "$result" = 2 ] && [ ! -e /proc/modules ]; then
    say "Whether the tables work could not be tried, and this kernel lists no modules: there is no telling."
    [ "$action" = dry-run ] || exit 1
    result=0
elif [ -n "$missing" ]; then
    wrong "still missing: $missing"
    result=1
elif [ "$result" = 2 ]; then
    result=0
fi
if [ "$result" = 0 ] && [ -n "$unlasting" ]; then
    wrong "works now, and will not last a reboot:$unlasting"
    result=1
elif [ "$result" = 0 ] && [ "$action" = dry-run ]; then
    say "Nothing was changed."
elif [ "$result" = 0 ]; then
    ok "the node has what kube-proxy needs in $mode mode"
fi
if [ "$action" = fix ] && [ "$restart" = 1 ] && [ "$result" = 0 ]; then
    after || result=1
fi
exit "$result"

package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.plan.Modules;
import java.util.List;

/**
 * The script that makes a node load what kube-proxy needs, keeps it loaded, proves it and restarts
 * kube-proxy. POSIX sh for every platform that has a shell: it looks at the node for what differs.
 * Checked by shellcheck, dash and busybox, and run on real kernels ({@code KernelTest}).
 */
final class FixScript {
    static final String NAME = "fix-node.sh";

    private FixScript() {}

    static Artefact of(Modules modules, Mode mode) {
        return new Artefact(
                NAME,
                "text/x-shellscript",
                "Loads the modules on the node, keeps them loaded, tries the tables, restarts kube-proxy. --check, --dry-run, --undo.",
                content(modules, mode));
    }

    static String content(Modules modules, Mode mode) {
        return HEAD.replace("@COMMON@", join(modules.common()))
                        .replace("@LEGACY@", join(modules.legacy()))
                        .replace("@NFT@", join(modules.nft()))
                        .replace("@SIX@", join(modules.six()))
                        .replace("@IPV6@", modules.needsIpv6() ? "1" : "0")
                        .replace("@OPTIONAL@", join(modules.optional()))
                        .replace("@MODE@", mode.word())
                + FixLoading.BASICS
                + FixLoading.LOAD
                + FixLasting.PERSIST
                + FixProving.PROBE
                + FixProving.RESTART
                + MAIN;
    }

    private static String join(List<String> names) {
        return String.join(" ", names);
    }

    private static final String HEAD =
            """
            #!/bin/sh
            # Makes this node load the kernel modules that kube-proxy needs in @MODE@ mode, now and at every boot.
            # Run it on the node itself, as root:  sh fix-node.sh
            #   --check        change nothing; exit 0 when the node has what kube-proxy needs, 1 when not: for images, start-up and pipelines
            #   --dry-run      say what would be done, and do nothing
            #   --undo         take back what earlier runs did
            #   --no-restart   leave kube-proxy alone
            # Safe to run twice. Uses no network. Exit: 0 all is there, 1 something is missing, 2 wrong usage.
            set -u

            mode="@MODE@"
            common="@COMMON@"
            # iptables has two back-ends; the modules of one of them are enough.
            legacy="@LEGACY@"
            nft="@NFT@"
            # Needed for IPv6: required when ipv6 is 1, else loaded where they exist.
            six="@SIX@"
            ipv6=@IPV6@
            # Used by some Services only (session affinity) or for clean-up.
            optional="@OPTIONAL@"
            """;

    private static final String MAIN =
            """

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
            """;
}

package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.plan.Modules;
import java.util.List;

/**
 * The script that makes a node of a systemd distribution load what kube-proxy needs. POSIX sh;
 * checked by shellcheck and dash.
 */
final class FixScript {
    private FixScript() {}

    static Artefact of(Modules modules, Mode mode) {
        String content =
                HEAD.replace("@COMMON@", join(modules.common()))
                                .replace("@LEGACY@", join(modules.legacy()))
                                .replace("@NFT@", join(modules.nft()))
                                .replace("@OPTIONAL@", join(modules.optional()))
                                .replace("@MODE@", mode.word())
                        + BODY;
        return new Artefact(
                "fix-node.sh",
                "text/x-shellscript",
                "Loads the modules on the node, keeps them loaded, and tries the tables.",
                content);
    }

    private static String join(List<String> names) {
        return String.join(" ", names);
    }

    private static final String HEAD =
            """
            #!/bin/sh
            # Makes this node load the kernel modules that kube-proxy needs in @MODE@ mode, now and at every boot.
            # Run it on the node as root:  sh fix-node.sh
            #   --dry-run   say what would be done, and do nothing
            #   --undo      take back what an earlier run did
            # Safe to run twice. Uses no network. Exit: 0 all is there, 1 something required is missing, 2 wrong usage.
            set -u

            mode="@MODE@"
            common="@COMMON@"
            # iptables has two back-ends; the modules of one of them are enough.
            legacy="@LEGACY@"
            nft="@NFT@"
            # Used by some Services only (IPv6, session affinity) or for clean-up.
            optional="@OPTIONAL@"
            """;

    private static final String BODY =
            """

            list=/etc/modules-load.d/kube-proxy.conf
            state=/var/lib/kube-proxy-doctor/loaded
            release=$(uname -r)
            tree=/lib/modules/$release
            dry_run=0
            action=fix
            ready=""
            failed=""

            for argument in "$@"; do
                case $argument in
                    --dry-run) dry_run=1 ;;
                    --undo) action=undo ;;
                    *) echo "usage: sh fix-node.sh [--dry-run] [--undo]" >&2; exit 2 ;;
                esac
            done

            say() { printf '%s\\n' "$*"; }

            kernel_below() {
                major=${release%%.*}
                rest=${release#*.}
                minor=${rest%%[!0-9]*}
                [ "$major" -lt "$1" ] || { [ "$major" -eq "$1" ] && [ "$minor" -lt "$2" ]; }
            }

            # The name that this kernel has for a module.
            name_here() {
                case $1 in
                    xt_MASQUERADE) if kernel_below 5 2; then echo ipt_MASQUERADE; else echo "$1"; fi ;;
                    nft_chain_nat) if kernel_below 5 1; then echo nft_chain_nat_ipv4; else echo "$1"; fi ;;
                    *) echo "$1" ;;
                esac
            }

            # Module names may be written with - or _; the kernel takes them for the same.
            is_loaded() { sed 's/ .*//' /proc/modules 2>/dev/null | tr - _ | grep -qx "$(echo "$1" | tr - _)"; }
            is_builtin() { sed 's,.*/,,; s/[.]ko.*//' "$tree/modules.builtin" 2>/dev/null | tr - _ | grep -qx "$(echo "$1" | tr - _)"; }

            # What the answer of modprobe means, and what to do about it.
            explain() {
                case $2 in
                    *"install command"*) say "  $1: a rule in /etc/modprobe.d forbids it. Find it: grep -rs $1 /etc/modprobe.d /usr/lib/modprobe.d" ;;
                    *"Operation not permitted"*)
                        if [ "$(cat /proc/sys/kernel/modules_disabled 2>/dev/null)" = 1 ]; then
                            say "  $1: kernel.modules_disabled is 1; only a reboot undoes that. $list is read at boot, before it is set."
                        else
                            say "  $1: not permitted. Run this on the node itself, as root, not inside a container."
                        fi ;;
                    *"Key was rejected"*|*"Required key"*) say "  $1: the kernel wants a signed module. Use the distribution's own." ;;
                    *"Exec format"*|*"Invalid module format"*) say "  $1: it belongs to another kernel. Reinstall the modules of $release." ;;
                    *"not found in"*) say "  $1: this kernel has no such module on the disk." ;;
                    *) say "  $1: $2" ;;
                esac
            }

            # Loads the modules named; says in $failed what did not load.
            load() {
                failed=""
                for module in "$@"; do
                    module=$(name_here "$module")
                    if is_builtin "$module"; then
                        say "  $module: built into the kernel"
                    elif is_loaded "$module"; then
                        say "  $module: loaded already"
                        ready="$ready $module"
                    elif [ "$can_load" = 0 ]; then
                        failed="$failed $module"
                    elif [ "$dry_run" = 1 ]; then
                        say "  $module: would be loaded"
                    elif answer=$(modprobe "$module" 2>&1) && is_loaded "$module"; then
                        say "  $module: loaded"
                        ready="$ready $module"
                        mkdir -p "${state%/*}" && echo "$module" >> "$state"
                    elif [ -z "$answer" ] && ! grep -rqs "^install $module " /etc/modprobe.d /usr/lib/modprobe.d /run/modprobe.d; then
                        say "  $module: provided by another name"
                    elif [ -z "$answer" ]; then
                        say "  $module: modprobe reports success and nothing is loaded: an install rule in /etc/modprobe.d runs something else"
                        failed="$failed $module"
                    else
                        explain "$module" "$answer"
                        failed="$failed $module"
                    fi
                done
            }

            undo() {
                if [ -f "$list" ]; then
                    say "removing $list"
                    [ "$dry_run" = 1 ] || rm -f "$list"
                fi
                if [ -f "$state" ]; then
                    say "unloading what an earlier run loaded and nothing uses now"
                    if [ "$dry_run" = 0 ]; then
                        # Last loaded first, so that a module is free when its turn comes.
                        sed '1!G;h;$!d' "$state" | while read -r module; do modprobe -r "$module" 2>/dev/null; done
                        rm -f "$state"
                    fi
                fi
                say "done"
            }

            persist() {
                if [ -z "$ready" ]; then
                    say "$list: nothing to write, no module was loaded"
                    return
                fi
                wanted=$(printf '%s\\n' "# Modules for kube-proxy ($mode mode), one name per line."; for module in $ready; do echo "$module"; done)
                if [ -f "$list" ] && [ "$(cat "$list")" = "$wanted" ]; then
                    say "$list: as it should be"
                elif [ "$dry_run" = 1 ]; then
                    say "$list: would be written"
                elif [ -d "${list%/*}" ] && printf '%s\\n' "$wanted" > "$list"; then
                    say "$list: written, read at every boot"
                else
                    say "$list: cannot be written; this system keeps modules in another place"
                fi
            }

            # Tries what kube-proxy will do, in a network namespace that vanishes with the command. 0 works, 1 refused, 2 not tried.
            probe() {
                if [ "$dry_run" = 1 ]; then
                    say "would try the tables in a network namespace of its own"
                    return 2
                fi
                if ! unshare -n true 2>/dev/null; then
                    say "no network namespace can be made here; not tried"
                    return 2
                fi
                if [ "$mode" = nftables ]; then
                    command -v nft >/dev/null || { say "no nft on this host; kube-proxy uses its image's. Not tried."; return 2; }
                    printf '%s\\n' 'add table ip probe' \\
                        'add chain ip probe nat { type nat hook postrouting priority srcnat ; }' \\
                        'add rule ip probe nat ct state new fib saddr type local numgen random mod 2 vmap { 0 : accept, 1 : accept }' \\
                        'add rule ip probe nat masquerade fully-random' | unshare -n nft -f - && say "nftables: works" && return 0
                    say "nftables: the kernel refused the rules above"
                    return 1
                fi
                command -v iptables >/dev/null || { say "no iptables on this host; kube-proxy uses its image's. Not tried."; return 2; }
                # The quoted part runs inside the namespace.
                # shellcheck disable=SC2016
                if unshare -n sh -c '
                    iptables -w -t nat -S POSTROUTING >/dev/null &&
                    iptables -w -t nat -A POSTROUTING -m comment --comment probe -m mark --mark 0x4000/0x4000 -j MASQUERADE &&
                    iptables -w -t nat -A PREROUTING -m addrtype --dst-type LOCAL -m statistic --mode random --probability 0.5 -j RETURN &&
                    iptables -w -t filter -A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT &&
                    iptables -w -t filter -A INPUT -p tcp -j REJECT'; then
                    say "iptables: works ($(iptables -V 2>/dev/null))"
                else
                    say "iptables: refused, see above"
                    return 1
                fi
            }

            if [ "$dry_run" = 0 ] && [ "$(id -u)" != 0 ]; then
                echo "fix-node.sh: run it as root" >&2
                exit 2
            fi
            if [ "$action" = undo ]; then
                undo
                exit 0
            fi

            say "kernel $release"
            can_load=1
            if [ ! -e /proc/modules ]; then
                can_load=0
                say "this kernel loads no modules: it has built in what it has. What counts is whether the tables work."
            elif ! command -v modprobe >/dev/null; then
                can_load=0
                say "there is no modprobe here (Debian: apt-get install kmod). Run this on the node itself, not inside a container."
            elif [ ! -d "$tree" ]; then
                can_load=0
                say "there is no $tree. After a kernel upgrade: reboot into the installed kernel, then run this again."
            fi
            missing=""
            # The lists are words on purpose.
            # shellcheck disable=SC2086
            {
                say "needed in any case:"
                load $common
                missing=$failed
                if [ -n "$legacy$nft" ]; then
                    legacy_failed=x
                    nft_failed=x
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
                fi
                say "used where they exist:"
                load $optional
            }
            persist
            probe
            result=$?
            missing=$(echo "$missing" | tr -s ' ' | sed 's/^ //; s/ $//')
            if [ "$result" = 0 ] && [ -n "$missing" ]; then
                say "not found as modules, and the tables work all the same: $missing"
            elif [ -n "$missing" ]; then
                say "still missing: $missing"
                result=1
            elif [ "$result" = 2 ]; then
                result=0
            fi
            if [ "$result" = 0 ] && [ "$dry_run" = 0 ]; then
                say "the node is ready. Restart kube-proxy on it, from where you have kubectl:"
                say "  kubectl -n kube-system delete pod -l k8s-app=kube-proxy --field-selector spec.nodeName=$(uname -n)"
                say "then: curl -fsS http://127.0.0.1:10256/healthz; curl -fsS http://127.0.0.1:10249/proxyMode"
            fi
            exit "$result"
            """;
}

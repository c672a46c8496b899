package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.platform.PlatformScript;

/** The part of {@code fix-node.sh} that makes a repair last, and takes it back. */
final class FixLasting {
    private FixLasting() {}

    /** The list that is read at boot, and the way back. */
    static final String PERSIST =
            """

            # Where this system reads names of modules at boot; nothing where it does not.
            boots_with() {
                case $os in
            """
                    + PlatformScript.BOOT
                    + """
                    *)
                        if [ -d /run/systemd/system ] || [ -x /sbin/openrc ] || [ -d /etc/modules-load.d ]; then
                            return 0
                        fi
                        if [ -e /proc/sys/fs/binfmt_misc/WSLInterop ]; then
                            say "WSL without systemd: put  command = \\"modprobe -a$ready\\"  under [boot] of /etc/wsl.conf."
                        else
                            say "Nothing here reads /etc/modules-load.d at boot: have  modprobe -a$ready  run at start-up."
                        fi ;;
                esac
                return 1
            }

            persist() {
                if [ -z "$ready" ] || ! boots_with; then
                    return
                fi
                wanted=$(printf '%s\\n' "$mark"; for module in $ready; do echo "$module"; done)
                if [ -f "$list" ] && [ "$(cat "$list")" = "$wanted" ]; then
                    ok "$list: as it should be"
                elif [ "$action" = check ]; then
                    say "      $list: not as this run would write it; what is loaded now may be gone after a reboot"
                elif [ -f "$list" ] && [ "$(head -n 1 "$list")" != "$mark" ]; then
                    wrong "$list: somebody else's file, left as it is"
                    next "move it away, and run this again"
                elif [ "$action" = dry-run ]; then
                    say "      $list: would be written"
                elif mkdir -p "${list%/*}" && printf '%s\\n' "$wanted" > "$list"; then
                    changed=1
                    ok "$list: written, read at every boot"
                else
                    wrong "$list: cannot be written"
                    next "its root may be read-only: paste /etc/os-release together with this"
                fi
                if [ "$action" = fix ] && has rc-update && ! rc-update show boot 2>/dev/null | grep -q '^ *modules '; then
                    rc-update add modules boot >/dev/null && mkdir -p "$state" && : > "$state/rc-update" && ok "OpenRC: the service modules starts at boot"
                fi
            }

            undo() {
                if [ -f "$list" ] && [ "$(head -n 1 "$list")" = "$mark" ]; then
                    rm -f "$list" && ok "$list: removed"
                fi
                if [ -f "$state/rc-update" ]; then
                    rc-update del modules boot >/dev/null && rm -f "$state/rc-update" && ok "OpenRC: the service modules is as before"
                fi
                if [ -f "$state/loaded" ]; then
                    # Last loaded first, so that a module is free when its turn comes. What is in use stays.
                    kept=$(sed '1!G;h;$!d' "$state/loaded" | while read -r module; do
                        modprobe -r "$module" 2>/dev/null || printf '%s ' "$module"
                    done)
                    rm -f "$state/loaded"
                    ok "unloaded what earlier runs loaded${kept:+, but for what is in use: ${kept% }}"
                fi
                rmdir "$state" 2>/dev/null
                ok "nothing of this script is left; kube-proxy was not restarted"
            }
            """;
}

package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.platform.PlatformScript;

/** The parts of {@code fix-node.sh} that name modules and load them. */
final class FixLoading {
    private FixLoading() {}

    /** Options, how lines are printed, what a module is called on this kernel. */
    static final String BASICS =
            """

            list=/etc/modules-load.d/kube-proxy-doctor.conf
            mark="# Written by fix-node.sh of kube-proxy doctor. One module name per line."
            state=/var/lib/kube-proxy-doctor
            release=$(uname -r)
            tree=/lib/modules/$release
            action=fix
            restart=1
            changed=0
            ready=""
            missing=""
            unlasting=""
            needed=1

            for argument in "$@"; do
                case $argument in
                    --check) action=check ;;
                    --dry-run) action=dry-run ;;
                    --undo) action=undo ;;
                    --no-restart) restart=0 ;;
                    *) echo "usage: sh fix-node.sh [--check | --dry-run | --undo] [--no-restart]" >&2; exit 2 ;;
                esac
            done

            good="" bad="" plain=""
            if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
                good=$(printf '\\033[32m') bad=$(printf '\\033[31m') plain=$(printf '\\033[0m')
            fi
            say() { printf '%s\\n' "$*"; }
            ok() { printf '%s\\n' "${good}ok${plain}    $*"; }
            # One line each: what is wrong, then what to do next. Of what need not be there it is a note only.
            wrong() { if [ "$needed" = 1 ]; then printf '%s\\n' "${bad}WRONG${plain} $*"; else printf '%s\\n' "note  $*"; fi; }
            next() { printf '%s\\n' "      next: $*"; }
            has() { command -v "$1" >/dev/null 2>&1; }

            os_release() { sed -n "s/^$1=//p" /etc/os-release 2>/dev/null | tr -d "\\"'" | head -n 1; }
            os=$(os_release ID)

            kernel_below() {
                major=${release%%.*}
                rest=${release#*.}
                minor=${rest%%[!0-9]*}
                [ "$major" -lt "$1" ] || { [ "$major" -eq "$1" ] && [ "$minor" -lt "$2" ]; }
            }

            # The names that this kernel has for a module; some were merged into others and have none.
            names_here() {
                case $1 in
                    xt_MASQUERADE) if kernel_below 5 2; then echo ipt_MASQUERADE; else echo "$1"; fi ;;
                    nft_chain_nat) if kernel_below 5 1; then echo nft_chain_nat_ipv4; else echo "$1"; fi ;;
                    nf_conntrack) if kernel_below 4 19; then echo "$1 nf_conntrack_ipv4"; else echo "$1"; fi ;;
                    *) echo "$1" ;;
                esac
            }

            # What the node is asked once. Module names may be written with - or _ in files; the kernel lists them with _.
            builtin=" $(sed 's,.*/,,; s/[.]ko.*//' "$tree/modules.builtin" 2>/dev/null | tr '\\n-' ' _') "
            # Lines of modprobe.d that may keep a module of ours out, as FILE:LINE:TEXT. A directory that is a link was looked at under its own name.
            rules=$(for directory in /etc/modprobe.d /run/modprobe.d /usr/local/lib/modprobe.d /usr/lib/modprobe.d /lib/modprobe.d; do
                [ -L "${directory%/modprobe.d}" ] || grep -rsnE '^[[:space:]]*(install|blacklist)[[:space:]]+(ip|nf|nft|x|xt|br|dummy)' "$directory"
            done)

            is_builtin() { case $builtin in *" $1 "*) return 0 ;; esac; return 1; }
            is_loaded() {
                [ -e /proc/modules ] || return 1
                while read -r name _; do
                    [ "$name" != "$1" ] || return 0
                done < /proc/modules
                return 1
            }

            # The first rule of kind $1, install or blacklist, for module $2; in $rule, empty where there is none.
            rule_for() {
                rule=""
                [ -n "$rules" ] || return 0
                rule=$(printf '%s\\n' "$rules" | while IFS= read -r line; do
                    text=${line#*:*:}
                    # Words on purpose: the kind and the name.
                    # shellcheck disable=SC2086
                    set -- "$1" "$2" $text
                    case ${4:-} in *-*) name=$(echo "$4" | tr - _) ;; *) name=${4:-} ;; esac
                    if [ "$3" = "$1" ] && [ "$name" = "$2" ]; then
                        printf '%s\\n' "$line"
                        break
                    fi
                done)
            }

            # The package that brings the modules of the running kernel here; $1 is a module that is not on the disk.
            package() {
                case $os:$release in
            """
                    + PlatformScript.PACKAGE
                    + """
                esac
            }
            """;

    /** Loading, and what each refusal of the kernel means. */
    static final String LOAD =
            """

            # What the answer of modprobe means, and what to do about it. $1 module, $2 answer.
            explain() {
                case $2 in
                    *"not found in"* | *"no such module"*)
                        wrong "$1: not on the disk for kernel $release"
                        next "$(package "$1")" ;;
                    *"install command"*)
                        wrong "$1: a module that it needs is kept out by a rule in modprobe.d"
                        next "grep -rs '^install' /etc/modprobe.d /usr/lib/modprobe.d" ;;
                    *"Operation not permitted"*)
                        if grep -qs '\\[integrity\\]\\|\\[confidentiality\\]' /sys/kernel/security/lockdown; then
                            wrong "$1: kernel lockdown refuses modules that are not signed"
                            next "use the distribution's own kernel and modules; nothing else loads while Secure Boot locks the kernel down"
                        else
                            wrong "$1: not permitted"
                            next "run this on the node itself, as root, not inside a container"
                        fi ;;
                    *"Key was rejected"* | *"Required key"*)
                        wrong "$1: the kernel wants a signed module"
                        next "use the module of the distribution's own kernel package, or enrol the key that signed this one (mokutil --import)" ;;
                    *"Exec format"* | *"nvalid module format"*)
                        wrong "$1: the file is no module of kernel $release, or this modprobe cannot read its compression"
                        next "on the node itself: $(package "$1")" ;;
                    *"Unknown symbol"*)
                        wrong "$1: a module that it needs is missing or of another build"
                        next "depmod -a $release; if that does not help: $(package "$1")" ;;
                    *)
                        wrong "$1: $(printf '%s' "$2" | tr '\\n' ' ')"
                        next "dmesg | tail" ;;
                esac
            }

            # What to do about a rule that keeps a module out. $1 module, $2 install or blacklist, $3 FILE:NUMBER:TEXT.
            explain_rule() {
                file=${3%%:*}
                rest=${3#*:}
                wrong "$1: $file line ${rest%%:*} keeps it out: $(echo "${rest#*:}" | tr -s ' \\t' ' ')"
                next "if nobody wants that rule: sed -i '${rest%%:*}s/^/# /' $file"
            }

            # Loads one module, or says why not. 0: it is there (or there is no telling), 1: it is not.
            load_one() {
                if is_builtin "$1"; then
                    ok "$1: built into the kernel"
                    return 0
                fi
                rule_for install "$1"
                # Other commands than these may well load it.
                case $rule in *true | *false | *" :") ;; *) rule="" ;; esac
                if is_loaded "$1"; then
                    ok "$1: loaded already"
                elif [ "$can_load" = 0 ]; then
                    return 1
                elif [ -n "$rule" ]; then
                    explain_rule "$1" install "$rule"
                    return 1
                elif [ "$action" != fix ]; then
                    # An old modprobe knows no --show-depends; then it is the name that is looked for.
                    if answer=$(modprobe --show-depends "$1" 2>&1) || modprobe -n "$1" 2>/dev/null; then
                        say "      $1: not loaded, can be"
                    else
                        explain "$1" "$answer"
                        return 1
                    fi
                    [ "$action" = dry-run ]
                    return
                elif answer=$(modprobe "$1" 2>&1); then
                    if is_loaded "$1"; then
                        ok "$1: loaded"
                        changed=1
                        mkdir -p "$state" && echo "$1" >> "$state/loaded"
                    else
                        ok "$1: provided under another name"
                        return 0
                    fi
                elif [ "$frozen" = 1 ] && modprobe -n "$1" 2>/dev/null; then
                    # It is on the disk: at the next boot it loads, before loading is disabled. That was said at the top.
                    ready="$ready $1"
                    return 1
                else
                    explain "$1" "$answer"
                    return 1
                fi
                ready="$ready $1"
                rule_for blacklist "$1"
                if [ -n "$rule" ]; then
                    explain_rule "$1" blacklist "$rule"
                    say "      It is loaded now; at boot systemd passes over what is blacklisted."
                    unlasting="$unlasting $1"
                fi
                return 0
            }

            # Loads the modules named; says in $failed what is not there.
            load() {
                failed=""
                for wanted in "$@"; do
                    for module in $(names_here "$wanted"); do
                        load_one "$module" || failed="$failed $module"
                    done
                done
            }

            # Whether a module can load at all here; what stands in the way of all of them is said once.
            look_around() {
                can_load=1
                frozen=0
                if [ ! -e /proc/modules ]; then
                    can_load=0
                    say "This kernel loads no modules: it has built in what it has. What counts is whether the tables work."
                elif ! has modprobe; then
                    can_load=0
                    wrong "there is no modprobe here"
                    next "run this on the node itself, not inside a container (Debian, Ubuntu: apt-get install kmod)"
                elif [ ! -d "$tree" ]; then
                    can_load=0
                    wrong "there is no $tree: the modules of the running kernel are gone"
                    others=$(for other in /lib/modules/*/; do other=${other%/}; [ -d "$other/kernel" ] && printf '%s ' "${other##*/}"; done)
                    if [ -n "$others" ]; then
                        next "reboot: modules are installed for ${others% }"
                    else
                        next "$(package "any module"); inside a container: mount /lib/modules of the node"
                    fi
                elif [ "$(cat /proc/sys/kernel/modules_disabled 2>/dev/null)" = 1 ]; then
                    frozen=1
                    wrong "kernel.modules_disabled is 1: nothing loads until a reboot"
                    next "the list is written now and read at boot before that is set: reboot"
                fi
                case $(cat /proc/sys/kernel/modprobe 2>/dev/null) in
                    "" | *false | *true) [ ! -e /proc/modules ] || say "Loading on demand is off (kernel.modprobe): nothing but what is loaded here will be there." ;;
                esac
                if [ -e /run/.containerenv ] || [ -e /.dockerenv ] || tr '\\0' '\\n' 2>/dev/null < /proc/1/environ | grep -qx 'container=.*'; then
                    say "This is a container. Modules belong to the machine below: run this there (Proxmox, LXD, kind, minikube: on the host)."
                fi
            }
            """;
}

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
            if grep -qs '\[integrity\]\|\[confidentiality\]' /sys/kernel/security/lockdown; then
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
            wrong "$1: $(printf '%s' "$2" | tr '\n' ' ')"
            next "dmesg | tail" ;;
    esac
}

# What to do about a rule that keeps a module out. $1 module, $2 install or blacklist, $3 FILE:NUMBER:TEXT.
explain_rule() {
    file=${3%%:*}
    rest=${3#*:}
    wrong "$1: $file line ${rest%%:*} keeps it out: $(echo "${rest#*:}" | tr -s ' \t' ' ')"
    next "if nobody wants that rule: sed -i '${rest%%:*}s/^/# /' $file"
}

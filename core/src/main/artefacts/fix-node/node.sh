# What the node is asked once. Module names may be written with - or _ in files; the kernel lists them with _.
builtin=" $(sed 's,.*/,,; s/[.]ko.*//' "$tree/modules.builtin" 2>/dev/null | tr '\n-' ' _') "
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
    rule=$(printf '%s\n' "$rules" | while IFS= read -r line; do
        text=${line#*:*:}
        # Words on purpose: the kind and the name.
        # shellcheck disable=SC2086
        set -- "$1" "$2" $text
        case ${4:-} in *-*) name=$(echo "$4" | tr - _) ;; *) name=${4:-} ;; esac
        if [ "$3" = "$1" ] && [ "$name" = "$2" ]; then
            printf '%s\n' "$line"
            break
        fi
    done)
}

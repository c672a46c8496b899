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

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
    if [ -e /run/.containerenv ] || [ -e /.dockerenv ] || tr '\0' '\n' 2>/dev/null < /proc/1/environ | grep -qx 'container=.*'; then
        say "This is a container. Modules belong to the machine below: run this there (Proxmox, LXD, kind, minikube: on the host)."
    fi
}

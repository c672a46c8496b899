# Where this system reads names of modules at boot; nothing where it does not.
boots_with() {
    if own_way_at_boot; then
        return 1
    elif [ -d /run/systemd/system ] || [ -x /sbin/openrc ] || [ -d /etc/modules-load.d ]; then
        return 0
    elif [ -e /proc/sys/fs/binfmt_misc/WSLInterop ]; then
        say "WSL without systemd: put  command = \"modprobe -a$ready\"  under [boot] of /etc/wsl.conf."
    else
        say "Nothing here reads /etc/modules-load.d at boot: have  modprobe -a$ready  run at start-up."
    fi
    return 1
}

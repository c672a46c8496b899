# Where this system reads names of modules at boot; nothing where it does not.
boots_with() {
    case $os in
        cos) say "This system forgets /etc: use fix-nodes-daemonset.yaml, which loads the modules on every node that starts." ;;
        nixos) say "NixOS makes /etc anew: put kube-proxy-modules.nix into the configuration." ;;
        bottlerocket | talos) say "This system has no files to write: use its own settings, beside this script." ;;
        *)
            if [ -d /run/systemd/system ] || [ -x /sbin/openrc ] || [ -d /etc/modules-load.d ]; then
                return 0
            fi
            if [ -e /proc/sys/fs/binfmt_misc/WSLInterop ]; then
                say "WSL without systemd: put  command = \"modprobe -a$ready\"  under [boot] of /etc/wsl.conf."
            else
                say "Nothing here reads /etc/modules-load.d at boot: have  modprobe -a$ready  run at start-up."
            fi ;;
    esac
    return 1
}

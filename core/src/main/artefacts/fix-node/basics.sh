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
    good=$(printf '\033[32m') bad=$(printf '\033[31m') plain=$(printf '\033[0m')
fi
say() { printf '%s\n' "$*"; }
ok() { printf '%s\n' "${good}ok${plain}    $*"; }
# One line each: what is wrong, then what to do next. Of what need not be there it is a note only.
wrong() { if [ "$needed" = 1 ]; then printf '%s\n' "${bad}WRONG${plain} $*"; else printf '%s\n' "note  $*"; fi; }
next() { printf '%s\n' "      next: $*"; }
has() { command -v "$1" >/dev/null 2>&1; }

os_release() { sed -n "s/^$1=//p" /etc/os-release 2>/dev/null | tr -d "\"'" | head -n 1; }
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

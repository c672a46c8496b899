#!/bin/sh
# Makes what a test kernel boots: vmlinuz and an initial file system, from Debian's packages and nothing else.
#   sh build-image.sh PACKAGE DIRECTORY      linux-image-6.1.0-56-cloud-amd64 /tmp/kernel
# Needs apt-get, dpkg, cpio and the programs listed below, which are copied with their libraries. A kernel is unpacked once.
set -eu

package=$1
out=$2
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out/packages"
cd "$out"

# From 7.0 on a kernel comes in four packages; linux-image is empty then.
release=${package#linux-image-}
if [ ! -f vmlinuz ]; then
    rm -rf unpacked && mkdir unpacked
    for name in "$package" "linux-binary-$release" "linux-modules-$release" "linux-base-$release"; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            (cd packages && apt-get -q download "$name" >/dev/null)
        fi
    done
    for file in packages/*.deb; do dpkg -x "$file" unpacked; done
    [ -d unpacked/lib/modules ] || ln -s usr/lib unpacked/lib
    cp "$(find unpacked -name 'vmlinuz*' -type f | head -n 1)" vmlinuz
    # Packages bring no modules.dep.
    depmod -b unpacked "$release"
fi

root=root
rm -rf "$root" && mkdir -p "$root"
for directory in usr/bin usr/sbin usr/lib usr/lib64 dev proc sys run etc/modprobe.d etc/modules-load.d tmp var/lib spare; do mkdir -p "$root/$directory"; done
for directory in bin sbin lib lib64; do ln -s "usr/$directory" "$root/$directory"; done

# A file and what it is linked against, at the place where it stands on this machine.
copy() {
    mkdir -p "$root$(dirname "$1")"
    cp -L "$1" "$root$1"
    ldd "$1" 2>/dev/null | sed -n 's/.*=> \(\/[^ ]*\).*/\1/p; s/^[[:space:]]*\(\/[^ ]*ld-linux[^ ]*\).*/\1/p' | while read -r library; do
        [ -e "$root$library" ] || { mkdir -p "$root$(dirname "$library")"; cp -L "$library" "$root$library"; }
    done
}
for program in busybox dash unshare kmod xtables-legacy-multi xtables-nft-multi nft ipset conntrack ip curl; do
    copy "$(command -v "$program")"
done
copy /lib/systemd/systemd-modules-load
for plugin in /usr/lib/*/xtables/*.so; do copy "$plugin"; done
for link in modprobe lsmod insmod rmmod depmod modinfo; do ln -sf ../bin/kmod "$root/usr/sbin/$link"; done
for family in iptables ip6tables; do
    for tool in "" -save -restore; do
        ln -sf xtables-nft-multi "$root/usr/sbin/$family$tool"
        ln -sf xtables-nft-multi "$root/usr/sbin/$family-nft$tool"
        ln -sf xtables-legacy-multi "$root/usr/sbin/$family-legacy$tool"
    done
done
ln -sf dash "$root/usr/bin/sh"

# The modules of the network, of the disk that carries the state over a reboot, and what they need.
tree=usr/lib/modules/$release
mkdir -p "$root/$tree"
absolute=$(pwd)
(cd "unpacked/lib/modules/$release" && find kernel/net kernel/lib kernel/crypto kernel/arch kernel/drivers/net/dummy* kernel/drivers/virtio kernel/drivers/block/virtio* -name "*.ko*" | cpio -pdm --quiet "$absolute/$root/$tree")
cp "unpacked/lib/modules/$release"/modules.builtin* "unpacked/lib/modules/$release/modules.order" "$root/$tree"
depmod -b "$root" "$release"
cp "$here/init.sh" "$root/init" && chmod +x "$root/init"
printf 'ID=debian\nVERSION_ID="12"\n' > "$root/etc/os-release"
(cd "$root" && find . | cpio -o -H newc --quiet) > initrd

# The package that brings the modules of the running kernel here; $1 is a module that is not on the disk.
package() {
    case $os:$release in
        *:*uek*) echo "dnf install \"kernel-uek-modules-extra-$release\"" ;;
        rhel:* | rocky:* | almalinux:* | centos:* | fedora:* | ol:*) echo "dnf install \"kernel-modules-extra-$release\"; where that version is not to be had: dnf upgrade kernel kernel-modules-extra, and reboot" ;;
        amzn:*) echo "install what  dnf provides \"*/$release/*/$1.ko*\"  names" ;;
        ubuntu:*raspi*) echo "apt-get install linux-modules-extra-raspi, and reboot" ;;
        ubuntu:*kvm*) echo "apt-get install linux-image-virtual, and reboot into it: the kvm kernel is built without some modules" ;;
        ubuntu:*) echo "apt-get install --reinstall \"linux-modules-$release\"" ;;
        debian:*) echo "apt-get install --reinstall \"linux-image-$release\" (from 7.0 on linux-modules-$release)" ;;
        opensuse*:* | sle*:*) echo "replace kernel-default-base by kernel-default (zypper, or transactional-update pkg install), and reboot" ;;
        alpine:*) echo "apk fix linux-lts linux-virt, and reboot if the kernel changed" ;;
        azurelinux:* | mariner:*) echo "tdnf reinstall \"kernel-$release\"" ;;
        *) echo "install the package that holds $1 for kernel $release" ;;
    esac
}

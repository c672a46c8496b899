#!/usr/bin/dash
# The first process of a test kernel. Boot 1: the fault, the script, the repair. Boot 2: whether it lasted, and the way back.
# What it finds in the disk (etc and var of the boot before; at 2 MiB the script) is put there by the test; every step is marked with @@.
export PATH=/usr/sbin:/usr/bin SYSTEMD_LOG_TARGET=console SYSTEMD_LOG_LEVEL=info
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t sysfs sysfs /sys
/bin/busybox mount -t devtmpfs dev /dev
/bin/busybox --install -s /usr/bin
# The tools of a Debian node go before those of busybox.
rm -f /usr/bin/modprobe /usr/bin/lsmod /usr/bin/insmod /usr/bin/rmmod /usr/bin/depmod /usr/bin/modinfo /usr/bin/ip
mkdir -p /run/systemd/system
echo "4 4 1 7" > /proc/sys/kernel/printk
modprobe -a virtio_pci virtio_blk
dd if=/dev/vda bs=1M count=2 2>/dev/null | tar -xf - -C / 2>/dev/null
boot=$(($(cat /var/lib/boot 2>/dev/null || echo 0) + 1))
echo "$boot" > /var/lib/boot
ip link set lo up

step() {
    name=$1
    shift
    echo "@@ begin $name"
    "$@" 2>&1
    echo "@@ end $?"
}
snapshot() { sed 's/ .*//' /proc/modules | sort; cat /etc/modules-load.d/* /var/lib/kube-proxy-doctor/* 2>/dev/null; }
# What the script says to run is run, where it can be here.
follow() {
    sed -n 's/^      next: .*\(sed -i .*\)/\1/p' /tmp/said > /tmp/todo
    cat /tmp/todo
    sh /tmp/todo
    repair
}
fix() {
    sh /fix-node.sh "$@" > /tmp/said 2>&1
    status=$?
    cat /tmp/said
    return "$status"
}

# The fault: break_once at the first boot, break_always at each before modules are loaded, break_late after.
break_once() { :; }
break_always() { :; }
break_late() { :; }
repair() { :; }
. /scenario.sh

echo "@@ boot $boot"
[ "$boot" != 1 ] || break_once
break_always
step modules-load /lib/systemd/systemd-modules-load
break_late
if [ "$boot" = 1 ]; then
    step uname uname -a
    step broken show
    echo "@@ waiting"
    read -r _
    dd if=/dev/vda bs=1M skip=2 count=1 2>/dev/null | tr -d '\000' > /fix-node.sh
    snapshot > /tmp/before
    step dry-run fix --dry-run
    snapshot > /tmp/after
    step dry-run-changed cmp -s /tmp/before /tmp/after
    step fix fix
    step next follow
    step fix-again fix
    step works show
    snapshot > /tmp/before
    step third fix
    snapshot > /tmp/after
    step third-changed cmp -s /tmp/before /tmp/after
    tar -cf - -C / etc var/lib 2>/dev/null | dd of=/dev/vda bs=1M 2>/dev/null
    sync
    echo "@@ reboot"
    reboot -f
fi
step lasted show
dd if=/dev/vda bs=1M skip=2 count=1 2>/dev/null | tr -d '\000' > /fix-node.sh
step check fix --check
step undo fix --undo
step list ls /etc/modules-load.d
step after-undo show
echo "@@ done"
poweroff -f

#!/bin/sh
# Makes this node load the kernel modules that kube-proxy needs in __MODE__ mode, now and at every boot.
# Run it on the node itself, as root:  sh fix-node.sh
#   --check        change nothing; exit 0 when the node has what kube-proxy needs, 1 when not: for images, start-up and pipelines
#   --dry-run      say what would be done, and do nothing
#   --undo         take back what earlier runs did
#   --no-restart   leave kube-proxy alone
# Safe to run twice. Uses no network. Exit: 0 all is there, 1 something is missing, 2 wrong usage.
set -u

mode="__MODE__"
common="__COMMON__"
# iptables has two back-ends; the modules of one of them are enough.
legacy="__LEGACY__"
nft="__NFT__"
# Needed for IPv6: required when ipv6 is 1, else loaded where they exist.
six="__SIX__"
ipv6=__IPV6__
# Used by some Services only (session affinity) or for clean-up.
optional="__OPTIONAL__"

#!/bin/sh
# Puts the patched configuration into the cluster and restarts kube-proxy, which does not notice the change by itself.
# Danger: every node restarts its kube-proxy, one after the other. Rules stay while it is down.
# Run it beside the patched file:  sh apply-configuration.sh PATCHED-FILE
set -eu

[ $# -eq 1 ] || { echo "usage: sh apply-configuration.sh PATCHED-FILE" >&2; exit 2; }
kubectl diff -f "$1" || true
kubectl apply -f "$1"
kubectl -n kube-system rollout restart daemonset/kube-proxy
kubectl -n kube-system rollout status daemonset/kube-proxy --timeout=5m

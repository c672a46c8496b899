get() {
    if has curl; then curl -fsS -m 3 "$1" 2>/dev/null; else wget -q -T 3 -O - "$1" 2>/dev/null; fi
}

# Restarts what really runs kube-proxy here. 1: there is none to restart from the node.
restart_kube_proxy() {
    for unit in kube-proxy k3s k3s-agent; do
        if systemctl is-active --quiet "$unit" 2>/dev/null; then
            systemctl restart "$unit" && ok "restarted the unit $unit"
            return
        fi
        if has rc-service && rc-service "$unit" status >/dev/null 2>&1; then
            rc-service "$unit" restart >/dev/null && ok "restarted the service $unit"
            return
        fi
    done
    if has snap && snap services microk8s 2>/dev/null | grep -q kubelite; then
        snap restart microk8s.daemon-kubelite >/dev/null && ok "restarted microk8s.daemon-kubelite"
        return
    fi
    if has docker && [ -n "$(docker ps -aq --filter 'name=^/kube-proxy$' 2>/dev/null)" ]; then
        docker restart kube-proxy >/dev/null && ok "restarted the container kube-proxy"
        return
    fi
    crictl=crictl
    if [ -x /var/lib/rancher/rke2/bin/crictl ]; then
        crictl=/var/lib/rancher/rke2/bin/crictl
        export CRI_CONFIG_FILE=/var/lib/rancher/rke2/agent/etc/crictl.yaml
    fi
    # DaemonSet or static pod: the kubelet starts the container anew when it ends.
    running=$("$crictl" ps -q --name '^kube-proxy$' 2>/dev/null | head -n 1)
    if [ -n "$running" ] && "$crictl" stop "$running" >/dev/null 2>&1; then
        ok "stopped the container kube-proxy; the kubelet starts it anew"
        return 0
    fi
    return 1
}

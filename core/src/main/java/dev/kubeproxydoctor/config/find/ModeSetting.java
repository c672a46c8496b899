package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import java.util.Optional;

/**
 * The file of a platform that sets kube-proxy's mode: of k3s, kOps, AKS and others.
 *
 * @param path where the mode stands in it, {@code spec.kubeProxy.proxyMode}; {@code ""} where that
 *     is not told
 * @param slip what keeps it from being read
 */
public record ModeSetting(
        Document document,
        Layout layout,
        String path,
        String modeText,
        int modeAt,
        Optional<Slip> slip)
        implements Carrier {}

package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import java.util.Optional;

/**
 * Something in the paste that configures kube-proxy: a KubeProxyConfiguration, flags in a manifest
 * or a unit, or a setting in the file of a platform. Package {@code find} finds it, {@code check}
 * says what is wrong with it, {@code edit} changes it.
 */
public interface Configuration {
    /** The document it stands in. */
    Document document();

    /** Where it stands there. */
    Layout layout();

    /** The mode as written; nothing where there is none or the text cannot be read. */
    Optional<String> mode();

    /** The line of the input, from 1, on which the mode stands, or that of the configuration. */
    int modeLine();

    /**
     * {@code clusterCIDR} as written, which tells the families: {@code 10.244.0.0/16,fd00::/48}.
     */
    Optional<String> clusterCidr();

    /** Whether it is a KubeProxyConfiguration; else flags, or the file of a platform. */
    boolean isKubeProxyConfiguration();

    /** Whether kube-proxy heeds the mode that is written here. */
    boolean isEffective();

    /**
     * Whether an edit of this very text can change the mode. {@link Layout#lasts} says whether the
     * edit stays.
     */
    boolean isEditable();
}

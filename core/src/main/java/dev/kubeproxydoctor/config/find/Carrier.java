package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Places;
import java.util.Optional;

/**
 * What configures kube-proxy and is not a KubeProxyConfiguration: the flags of a {@link Workload}
 * or of a {@link FlagText}, a setting of a {@link ModeSetting}.
 */
public interface Carrier extends Configuration {
    /** The mode in effect as far as the text shows, or {@code ""}. */
    String modeText();

    /** Where it stands in the document. */
    int modeAt();

    @Override
    default Optional<String> mode() {
        return modeText().isEmpty() ? Optional.empty() : Optional.of(modeText());
    }

    @Override
    default int modeLine() {
        return Places.line(document(), modeAt());
    }

    @Override
    default Optional<String> clusterCidr() {
        return Optional.empty();
    }

    @Override
    default boolean isKubeProxyConfiguration() {
        return false;
    }

    @Override
    default boolean isEffective() {
        return layout().lasts();
    }

    @Override
    default boolean isEditable() {
        return layout().lasts();
    }
}

package dev.kubeproxydoctor.config.find;

import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * A mapping inside an object.
 *
 * @param path where it stands: {@code spec.template.spec}; {@code ""} for the object itself
 */
public record Branch(String path, MappingNode node) {
    /** The path of something below it. */
    public String path(String below) {
        return path.isEmpty() ? below : path + "." + below;
    }
}

package dev.kubeproxydoctor.platform;

/**
 * The list of modules in a system's own form.
 *
 * @param template its text; what stands between {@code @EACH@} and {@code @END@} is repeated for
 *     each {@code @MODULE@}
 */
public record ModuleFile(String name, String mediaType, String purpose, String template) {}

package dev.kubeproxydoctor.platform;

/**
 * What brings modules that are not on the disk.
 *
 * @param kernel what the kernel's release has to contain, or {@code ""}
 * @param instead the summary where another kernel is the way, or {@code ""}
 * @param install the command, the same in {@code fix-node.sh}, with {@code @RELEASE@} and
 *     {@code @MODULE@}
 * @param note what else is to be known, in a sentence, or {@code ""}
 */
public record ModulePackage(String kernel, String instead, String install, String note) {}

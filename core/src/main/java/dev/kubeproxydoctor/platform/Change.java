package dev.kubeproxydoctor.platform;

/**
 * How a setting is changed where it lasts, with the restart that it needs.
 *
 * @param heading {@code EKS}
 * @param listed whether it is told to those whose platform is not known
 * @param mode what to do where the mode alone is changed, as a template; {@code ""} where it cannot
 *     be
 * @param fields what to do where other fields are changed
 * @param check how to tell that it worked, beside what serves everywhere; {@code ""} where nothing
 *     does
 * @param undo the way back
 */
public record Change(
        String heading, boolean listed, String mode, String fields, String check, String undo) {}

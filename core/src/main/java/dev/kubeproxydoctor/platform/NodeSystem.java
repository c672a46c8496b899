package dev.kubeproxydoctor.platform;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * What a node runs, by how kernel modules are made to load and stay loaded there.
 *
 * @param ids {@code ID} of os-release, or {@code ID/VARIANT_ID}
 * @param images how {@code PRETTY_NAME} begins where its first word is not the id; in lower case
 * @param kernels marks in the kernel's release; in lower case
 * @param isImage whether it comes as a whole, so that no package brings modules
 * @param hasShell whether a script can be run on the node itself
 * @param hasModules whether its kernel has any of the modules
 * @param platform the platform that it tells, or {@code ""}
 * @param mostly the platform whose nodes mostly run it, or {@code ""}
 * @param summary how its modules are loaded, in a few words
 * @param detail the same in sentences
 * @param files the list of modules in its own form
 * @param packages what brings modules that are not on the disk; the first that fits counts
 * @param notes what it says about modes
 */
public record NodeSystem(
        List<String> ids,
        List<String> images,
        List<String> kernels,
        boolean isImage,
        boolean hasShell,
        boolean hasModules,
        String platform,
        String mostly,
        String summary,
        String detail,
        List<ModuleFile> files,
        List<ModulePackage> packages,
        List<ModeNote> notes) {

    /**
     * By {@code ID} and {@code VARIANT_ID} of os-release and, where they are not there, by its
     * {@code PRETTY_NAME} (which a Node has as OS Image), and by marks in the kernel's release.
     * os-release may be a container's, so the kernel outweighs it, but for systems that no
     * container has.
     */
    public static NodeSystem of(String osId, String variant, String name, String kernelRelease) {
        String image = Chars.lower(name);
        NodeSystem told =
                osId.isEmpty() ? ofImage(image) : ofId(Chars.lower(osId), Chars.lower(variant));
        if (told.isImage) {
            return told;
        }
        String release = Chars.lower(kernelRelease);
        for (NodeSystem system : PlatformFiles.SYSTEMS) {
            for (String mark : system.kernels) {
                if (release.contains(mark)) {
                    return system;
                }
            }
        }
        return told;
    }

    private static NodeSystem ofId(String id, String variant) {
        NodeSystem found = PlatformFiles.UNKNOWN;
        for (NodeSystem system : PlatformFiles.SYSTEMS) {
            for (String mark : system.ids) {
                if (mark.equals(id + "/" + variant)) {
                    return system;
                }
                found =
                        found == PlatformFiles.UNKNOWN && Wildcard.matches(mark, id)
                                ? system
                                : found;
            }
        }
        return found;
    }

    /** The longest name counts: Red Hat Enterprise Linux CoreOS is not the other one. */
    private static NodeSystem ofImage(String image) {
        int end = image.indexOf(' ');
        NodeSystem found = ofId(end < 0 ? image : image.substring(0, end), "");
        int longest = 0;
        for (NodeSystem system : PlatformFiles.SYSTEMS) {
            for (String begin : system.images) {
                if (begin.length() > longest && image.startsWith(begin)) {
                    longest = begin.length();
                    found = system;
                }
            }
        }
        return found;
    }

    /** What brings modules of a kernel of this release. */
    public ModulePackage packageFor(String release) {
        for (ModulePackage brings : packages) {
            if (release.contains(brings.kernel())) {
                return brings;
            }
        }
        return PlatformFiles.UNKNOWN.packages.get(0);
    }
}

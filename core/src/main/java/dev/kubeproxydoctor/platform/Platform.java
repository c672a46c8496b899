package dev.kubeproxydoctor.platform;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import java.util.Optional;

/**
 * What sets up kube-proxy, and so decides where a setting of it lasts.
 *
 * @param id as a report's fact has it: {@code eks}
 * @param versions marks of its versions of Kubernetes: {@code +k3s}
 * @param where where the setting lasts, in a sentence
 * @param change how it is changed there
 * @param layouts words of layouts that name no platform, and are most likely of this one
 * @param spelling how it writes the modes, where it does so otherwise than kube-proxy
 * @param otherModes modes that it knows beside kube-proxy's
 * @param notes what it says about modes
 * @param log the command that prints kube-proxy's log, where kubectl does not
 */
public record Platform(
        String id,
        List<String> versions,
        String where,
        Change change,
        List<String> layouts,
        List<String> spelling,
        List<String> otherModes,
        List<ModeNote> notes,
        String log) {

    /** All of them, those that most have first. */
    public static List<Platform> all() {
        return PlatformFiles.PLATFORMS;
    }

    /** The platform that is written {@code id}: {@code eks}. */
    public static Optional<Platform> of(String id) {
        for (Platform platform : PlatformFiles.PLATFORMS) {
            if (platform.id.equals(id)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }

    /**
     * What a version of Kubernetes, or the tag of an image, says of who built it: {@code
     * 1.31.4-eks-7f9249a}, {@code 1.30.6+k3s1}. A mark that ends in {@code *} goes before one word
     * and the end: EKS Distro has a number in place of the commit ({@code 1.29.1-eks-1-29-6}), and
     * runs on other platforms.
     */
    public static Optional<Platform> ofVersion(String version) {
        for (Platform platform : PlatformFiles.PLATFORMS) {
            for (String mark : platform.versions) {
                boolean last = mark.endsWith("*");
                String word = last ? mark.substring(0, mark.length() - 1) : mark;
                int at = version.indexOf(word);
                if (at >= 0 && !(last && version.indexOf('-', at + word.length()) >= 0)) {
                    return Optional.of(platform);
                }
            }
        }
        return Optional.empty();
    }

    /** A mode as this platform writes it: {@code NFTABLES}. */
    public String spelled(String mode) {
        for (String word : spelling) {
            if (Chars.lower(word).equals(Chars.lower(mode))) {
                return word;
            }
        }
        return mode;
    }
}

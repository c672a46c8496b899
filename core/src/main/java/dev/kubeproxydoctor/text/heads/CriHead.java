package dev.kubeproxydoctor.text.heads;

/**
 * Stream and tag of the CRI file format, behind the time: {@code stderr F }.
 *
 * <p>Source: kubernetes/design-proposals-archive, kubelet-cri-logging.md.
 */
public final class CriHead {
    private static final int LENGTH = "stderr F ".length();

    private CriHead() {}

    /** Where the one that begins at {@code at} ends; {@code at} where there is none. */
    public static int end(String line, int at) {
        boolean stream = line.startsWith("stderr ", at) || line.startsWith("stdout ", at);
        boolean tag =
                stream
                        && line.length() >= at + LENGTH
                        && "FP".indexOf(line.charAt(at + 7)) >= 0
                        && line.charAt(at + 8) == ' ';
        return tag ? at + LENGTH : at;
    }

    /** Whether the line goes on in the next one: the head that ends there has the tag P. */
    public static boolean isPartial(String line, int end) {
        return line.charAt(end - 2) == 'P';
    }
}

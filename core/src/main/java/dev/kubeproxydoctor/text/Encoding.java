package dev.kubeproxydoctor.text;

import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file are read: UTF-8, or UTF-16 where a byte order mark or the zeros of Latin
 * text say so. Bytes stand in a String, each as one of the characters U+0000 to U+00FF.
 *
 * @param name {@code UTF-8}, {@code UTF-16LE} or {@code UTF-16BE}
 * @param mark how many bytes the byte order mark takes, 0 where there is none
 */
public record Encoding(String name, int mark) {
    /** So many bytes tell the encoding. */
    public static final int HEAD = 64;

    /**
     * The encoding of a file that begins with these bytes; what follows the head does not count.
     */
    public static Encoding of(String bytes) {
        int length = Math.min(HEAD, bytes.length());
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += bytes.charAt(i) == 0 ? 1 : 0;
        }
        boolean even = zeros[0] > length / 4;
        boolean odd = zeros[1] > length / 4;
        boolean little = bytes.startsWith("\u00ff\u00fe");
        boolean big = bytes.startsWith("\u00fe\u00ff");
        if (little || (!big && odd && !even)) {
            return new Encoding("UTF-16LE", little ? 2 : 0);
        }
        if (big || (even && !odd)) {
            return new Encoding("UTF-16BE", big ? 2 : 0);
        }
        return new Encoding("UTF-8", bytes.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0);
    }

    /** The bytes of a text, without a mark. */
    public String encode(String text) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (unit() == 2) {
                int high = isLittle() ? 8 : 0;
                bytes.append((char) (c >> (8 - high) & 0xff)).append((char) (c >> high & 0xff));
                continue;
            }
            if (c >= 0xd800 && c < 0xdc00 && !Chars.isLoneSurrogate(text, i)) {
                c = 0x10000 + ((c & 0x3ff) << 10) + (text.charAt(++i) & 0x3ff);
            }
            int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
            bytes.append((char) (more == 0 ? c : (0xf00 >> (more + 1) & 0xff) | c >> (6 * more)));
            for (int k = more - 1; k >= 0; k--) {
                bytes.append((char) (0x80 | (c >> (6 * k) & 0x3f)));
            }
        }
        return bytes.toString();
    }

    /** The text of these bytes, or null where they are not of this encoding. */
    @Nullable String decode(String bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + unit() <= bytes.length(); i += unit()) {
            int first = bytes.charAt(i);
            if (unit() == 2) {
                text.append(unit(bytes, i));
                continue;
            }
            int more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
            int code = more == 0 ? first : first & 0x3f >> more;
            for (int k = 0; k < more && i + 1 < bytes.length(); k++) {
                code = code << 6 | (bytes.charAt(++i) & 0x3f);
            }
            if (code > Character.MAX_CODE_POINT) {
                return null;
            }
            text.appendCodePoint(code);
        }
        String decoded = text.toString();
        for (int i = 0; i < decoded.length(); i++) {
            if (Chars.isLoneSurrogate(decoded, i)) {
                return null;
            }
        }
        return encode(decoded).equals(bytes) ? decoded : null;
    }

    /** How many bytes the smallest unit takes; line ends take one unit. */
    int unit() {
        return name.equals("UTF-8") ? 1 : 2;
    }

    /** The unit at this place. */
    char unit(String bytes, int at) {
        if (unit() == 1) {
            return bytes.charAt(at);
        }
        int high = isLittle() ? at + 1 : at;
        return (char) (bytes.charAt(high) << 8 | bytes.charAt(2 * at + 1 - high));
    }

    private boolean isLittle() {
        return name.equals("UTF-16LE");
    }
}

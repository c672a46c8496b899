package dev.kubeproxydoctor.web.build;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * What snakeyaml-engine asks of regular expressions and of {@code String.format} while it composes,
 * by hand.
 */
public final class YamlCompat {
    private YamlCompat() {}

    /**
     * Whether a character is not a hexadecimal digit: the scanner's {@code [^0-9A-Fa-f]}. Digits of
     * other scripts do not count.
     */
    public static boolean hasNonHex(Object text) {
        String s = text.toString();
        for (int i = 0; i < s.length(); i++) {
            if ("0123456789abcdefABCDEF".indexOf(s.charAt(i)) < 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The bytes that the percent signs of a tag stand for, as text: {@code UriEncoder.decode}.
     *
     * @throws CharacterCodingException where they are not UTF-8
     */
    public static String decode(ByteBuffer bytes) throws CharacterCodingException {
        StringBuilder text = new StringBuilder();
        while (bytes.hasRemaining()) {
            int first = bytes.get() & 0xff;
            int more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
            boolean lead = first < 0x80 || (first >= 0xc2 && first < 0xf5);
            if (!lead || bytes.remaining() < more) {
                throw new CharacterCodingException();
            }
            int point = more == 0 ? first : first & 0x3f >> more;
            for (int i = 0; i < more; i++) {
                int next = bytes.get() & 0xff;
                if (next >> 6 != 2) {
                    throw new CharacterCodingException();
                }
                point = point << 6 | (next & 0x3f);
            }
            boolean overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
            if (overlong || (point >= 0xd800 && point < 0xe000) || point > 0x10ffff) {
                throw new CharacterCodingException();
            }
            text.appendCodePoint(point);
        }
        return text.toString();
    }

    /** Whether a character is white space: the anchor's {@code \s}. */
    public static boolean hasSpace(Object text) {
        String s = text.toString();
        for (int i = 0; i < s.length(); i++) {
            if (" \t\n\r\f\u000b".indexOf(s.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter or digit is among the characters: the escaper's {@code .*[0-9A-Za-z].*}. */
    public static boolean hasAlphanumeric(Object text) {
        String s = text.toString();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                return true;
            }
        }
        return false;
    }

    /** {@code String.format} for {@code %s} alone. */
    public static String format(String pattern, Object[] values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.startsWith("%s", i)) {
                text.append(values[next++]);
                i++;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.toString();
    }
}

package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Chars;

/** The signs of quoted-printable, in which mails are written. RFC 2045, section 6.7. */
final class QuotedPrintable {
    private QuotedPrintable() {}

    private static final String DIGITS = "0123456789ABCDEF";

    /** Whether lines seem to be written so. */
    static boolean isIn(String lines) {
        return lines.contains("=3D") || lines.contains("=\n") || lines.contains("=\r\n");
    }

    /** Whether lines are surely written so. */
    static boolean isSurelyIn(String lines) {
        return lines.contains("=3D");
    }

    /** Whether two digits in capitals follow the equals sign at {@code at}: {@code =3D}. */
    static boolean isCode(String text, int at) {
        return DIGITS.indexOf(text.charAt(at + 1)) >= 0 && DIGITS.indexOf(text.charAt(at + 2)) >= 0;
    }

    /**
     * The line feed behind the equals sign at {@code at} if the line goes on after it, or -1: only
     * long lines do where it is not {@code sure} that the text is written so, and the padding of
     * base64 does not say so.
     */
    static int softEnd(String text, int at, boolean sure) {
        int end = text.startsWith("\r\n", at + 1) ? at + 2 : at + 1;
        if (end >= text.length() || text.charAt(end) != '\n') {
            return -1;
        }
        int from = Chars.lineStart(text, end);
        int stop = Chars.contentEnd(text, from);
        boolean soft =
                stop - from >= (sure ? 2 : 70)
                        && stop - from <= 77
                        && text.charAt(stop - 1) == '='
                        && text.charAt(stop - 2) != '=';
        return soft ? end : -1;
    }
}

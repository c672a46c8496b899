package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;

/** The kernel's own log, as {@code dmesg} and the journal write it. */
public final class KernelLog extends Output {
    @Override
    public boolean has(String line, boolean inside, String command) {
        int kernel = line.indexOf(" kernel: ");
        if (kernel > 0 && kernel < 80) {
            return true;
        }
        int close = line.startsWith("[") ? line.indexOf(']') : -1;
        return close > 5 && close < 24 && isTime(line.substring(1, close));
    }

    /** Seconds since the start: {@code 12.345678}. */
    private static boolean isTime(String text) {
        int at = Chars.skipBlanks(text, 0);
        int dot = Chars.skipDigits(text, at);
        return dot > at
                && dot < text.length()
                && text.charAt(dot) == '.'
                && Chars.skipDigits(text, dot + 1) == text.length();
    }

    @Override
    public String example() {
        return "[   12.345678] x_tables: module license 'GPL' taints kernel.\n";
    }
}

package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;

/** A command as it was typed: {@code root@node-1:~# lsmod}. Its output follows. */
public final class Prompt extends Output {
    @Override
    public boolean has(String line, boolean inside, String command) {
        if (line.startsWith("PS ") && line.indexOf("> ") > 0 && line.indexOf("> ") < 80) {
            return true;
        }
        if (line.startsWith("kubectl ") && Chars.words(line).size() > 2) {
            return true;
        }
        if (line.startsWith("$ ") || (line.startsWith("# ") && !isComment(line))) {
            return line.length() > 2
                    && (Chars.isLetter(line.charAt(2)) || "./[".indexOf(line.charAt(2)) >= 0);
        }
        int sign = sign(line);
        int host = sign < 0 ? -1 : line.indexOf('@');
        return host > 0 && host < sign && line.substring(0, host).indexOf(' ') < 0;
    }

    /** How programs comment what they write, and a message that somebody commented out. */
    private static boolean isComment(String line) {
        int colon = line.indexOf(": ");
        return (colon > 0
                        && Chars.find(line, '"', 0, colon) < 0
                        && Chars.find(line, '\'', 0, colon) < 0)
                || line.startsWith("# CONFIG_")
                || line.startsWith("# Automatically")
                || line.startsWith("# Warning")
                || line.startsWith("# Generated")
                || line.startsWith("# Completed");
    }

    private static int sign(String line) {
        for (int i = 0; i < line.length() && i < 80; i++) {
            boolean sign = line.charAt(i) == '$' || line.charAt(i) == '#';
            if (sign && (i + 1 == line.length() || line.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What was typed at the prompt that begins this line: {@code root@node-1:~# sudo lsmod} gives
     * {@code lsmod}.
     */
    public static String command(String line) {
        if (line.startsWith("kubectl ")) {
            return line.trim();
        }
        String signs = line.startsWith("PS ") ? ">" : "$#";
        int sign = 0;
        while (sign < line.length() && signs.indexOf(line.charAt(sign)) < 0) {
            sign++;
        }
        String command = line.substring(Math.min(line.length(), sign + 1)).trim();
        return command.startsWith("sudo ") ? command.substring(5).trim() : command;
    }

    @Override
    public String example() {
        return "root@node-1:~# sudo lsmod\n";
    }
}

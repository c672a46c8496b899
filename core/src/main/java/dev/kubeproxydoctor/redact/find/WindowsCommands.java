package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * Passwords on the command lines of Windows: {@code net use Z: \\fs\share SECRET}, {@code net user
 * NAME SECRET}, {@code ConvertTo-SecureString "SECRET"}, {@code schtasks /rp SECRET}. Source:
 * Microsoft's reference of these commands.
 */
final class WindowsCommands extends Finder {
    /** How far behind its mark a password is looked for. */
    private static final int LONGEST = 1024;

    /** A password is among the first so many words. */
    private static final int MOST_WORDS = 6;

    WindowsCommands(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.lines(
                """
                    net use\s
                    net user\s
                    net.exe use\s
                    net.exe user\s
                    convertto-securestring\s
                    networkcredential(
                    /rp\s
                    """);
    }

    @Override
    void at(String mark) {
        int end = scanner.at() + mark.length();
        if (scanner.isTaken(scanner.at())) {
            return;
        }
        int limit = Math.min(scanner.lineEnd(end), end + LONGEST);
        switch (mark) {
            case "net use ", "net.exe use " -> positional(end, limit, true);
            case "net user ", "net.exe user " -> positional(end, limit, false);
            case "convertto-securestring " -> secureString(end, limit);
            case "networkcredential(" -> {
                int comma = Chars.find(text, ',', end, limit);
                if (comma > 0) {
                    argument(Chars.skipBlanks(text, comma + 1), limit);
                }
            }
            default -> argument(Chars.skipBlanks(text, end), limit);
        }
    }

    /** The word behind the share, or behind the user's name, that is not an option. */
    private void positional(int from, int limit, boolean share) {
        boolean named = false;
        int at = Chars.skipBlanks(text, from);
        for (int words = 0; at < limit && words < MOST_WORDS; words++) {
            boolean option = text.charAt(at) == '/';
            if (named && !option) {
                if (text.charAt(at) != '*') {
                    argument(at, limit);
                }
                return;
            }
            named |= !option && (!share || text.startsWith("\\\\", at));
            at = Chars.skipBlanks(text, Math.max(word(at, limit), at + 1));
        }
    }

    private int word(int at, int limit) {
        int close = closingQuote(at, limit);
        return close > 0 ? close + 1 : scanner.to(at).untilBlank(limit).at();
    }

    /** Where the quote that opens at {@code at} is closed, or -1. */
    private int closingQuote(int at, int limit) {
        char c = text.charAt(at);
        return c == '"' || c == '\'' ? Chars.find(text, c, at + 1, limit) : -1;
    }

    /** The string itself, or the value of {@code -String}. */
    private void secureString(int from, int limit) {
        int at = Chars.skipBlanks(text, from);
        if (at < limit
                && Chars.lower(text.substring(at, Math.min(limit, at + 8))).equals("-string ")) {
            at = Chars.skipBlanks(text, at + 8);
        }
        if (at < limit && text.charAt(at) != '-') {
            argument(at, limit);
        }
    }

    /** An argument, quoted or not, unless it is a variable or an expression. */
    private void argument(int at, int limit) {
        if (at >= limit || "$(".indexOf(text.charAt(at)) >= 0) {
            return;
        }
        int close = closingQuote(at, limit);
        if (close > 0) {
            if (text.charAt(at + 1) != '$') {
                addPassword(at + 1, close);
            }
        } else {
            addPassword(at, ScalarEnd.plain(text, at, limit));
        }
    }
}

package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Placeholders;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * What people and programs write where a value would stand: {@code <nil>}, {@code $(NAME)}, {@code
 * 24 bytes}, stars, {@code REDACTED}. Whatever is longer than 200 characters is a value.
 */
final class StandIns {
    private StandIns() {}

    private static final List<String> WORDS =
            Chars.words(
                    """
                    null nil none true false yes no on off y n m ~ [] {} required optional default \
                    enabled disabled empty unset missing invalid expired undefined unknown denied \
                    allowed ok failed string bytes opaque data+omitted omitted hidden masked removed \
                    authentication redacted undef rejected changed not changeme change-me change_me \
                    changeit replaceme replace-me replace_me placeholder dummy todo tbd fixme \
                    yourpassword your-password your_password files compat""");

    /** What begins a place for a value: of templates, of Terraform's and of programs' variables. */
    private static final List<String> BEGINNINGS =
            Chars.words(
                    """
                    ${ $( {{ %( [redacted [hidden [masked *** var. local. data. \
                    module. random_ secrets. process.env os.environ os.getenv""");

    /**
     * Whether {@code text[start, end)} stands in for a value, or there is nothing to be a value.
     */
    static boolean isOne(String text, int start, int end) {
        if (start >= end || end - start > 200) {
            return start >= end;
        }
        String lower = Chars.lower(text.substring(start, end));
        int length = lower.length();
        char first = lower.charAt(0);
        boolean wrapped =
                (first == '<' && (lower.indexOf('>') > 0))
                        || (first == '%' && lower.charAt(length - 1) == '%')
                        || (first == '$' && isVariable(text, start + 1, end))
                        || isSwitch(lower, "true")
                        || isSwitch(lower, "false")
                        || Placeholders.isOne(lower)
                        || isCount(lower)
                        || isSaid(lower)
                        || isExpression(lower);
        for (String beginning : BEGINNINGS) {
            wrapped |= lower.startsWith(beginning);
        }
        return wrapped
                || isOneOf(lower, "*")
                || isOneOf(lower, "x")
                || isOneOf(lower, "\u2022")
                || isOneOf(lower, ".")
                || isOneOf(lower, "-")
                || WORDS.contains(trimmed(lower));
    }

    /** {@code not set}, {@code files systemd}: words that say something of it. */
    private static boolean isSaid(String lower) {
        int blank = lower.indexOf(' ');
        boolean said = blank > 0 && WORDS.contains(lower.substring(0, blank));
        for (int i = blank; said && i < lower.length(); i++) {
            said = !Chars.isDigit(lower.charAt(i));
        }
        return said;
    }

    /** {@code 24 bytes}, as {@code kubectl describe secret} has it. */
    private static boolean isCount(String lower) {
        int digits = Chars.skipDigits(lower, 0);
        return digits > 0 && lower.startsWith(" byte", digits);
    }

    /** {@code (unset)}, PowerShell's {@code (Get-Credential)}: words in brackets. */
    private static boolean isExpression(String lower) {
        int at = 1;
        while (at < lower.length()
                && (Chars.isLetter(lower.charAt(at)) || "- ".indexOf(lower.charAt(at)) >= 0)) {
            at++;
        }
        return lower.startsWith("(") && (at == lower.length() || lower.startsWith(")", at));
    }

    /** {@code true}, {@code true|false}, {@code false,X=true}: as feature gates are written. */
    private static boolean isSwitch(String lower, String word) {
        return lower.startsWith(word)
                && (lower.length() == word.length()
                        || (!Chars.isAlphanumeric(lower.charAt(word.length()))
                                && lower.indexOf(word.equals("true") ? "false" : "true") > 0)
                        || ",;".indexOf(lower.charAt(word.length())) >= 0);
    }

    private static String trimmed(String lower) {
        int end = lower.length();
        while (end > 0 && ".,;:!)]".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 ? lower : lower.substring(0, end);
    }

    private static boolean isOneOf(String value, String c) {
        for (int i = 0; i < value.length(); i++) {
            if (c.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '_' && (c < 'A' || c > 'Z') && !Chars.isDigit(c)) {
                return false;
            }
        }
        return start < end && !Chars.isDigit(text.charAt(start));
    }
}

package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * kube-proxy's flags in a text: {@code --proxy-mode=ipvs}, {@code --proxy-mode ipvs}, {@code
 * proxy-mode=ipvs} of k3s. Source: cmd/kube-proxy/app/options.go, AddFlags.
 */
public final class Flags {
    /**
     * One flag.
     *
     * @param at the offset of its name in the text
     * @param valueAt the offset of its value
     */
    public record Flag(String name, String value, int at, int valueAt) {}

    /** What counts beside {@code --config}; every other flag is then ignored. */
    private static final List<String> BESIDE_CONFIG =
            Chars.words(
                    "config write-config-to cleanup init-only hostname-override master v "
                            + "vmodule logging-format log-flush-frequency log-text-split-stream "
                            + "log-json-split-stream logtostderr alsologtostderr log-dir log-file "
                            + "stderrthreshold windows-service help version");

    private Flags() {}

    /** Every word of {@code text[from, to)} that is a flag. */
    public static List<Flag> in(String text, int from, int to) {
        List<Flag> flags = new ArrayList<>();
        int at = dashes(text, from, to);
        while (at >= 0) {
            int name = at + 2;
            int nameEnd = name;
            while (nameEnd < to
                    && (Chars.isWord(text.charAt(nameEnd)) && text.charAt(nameEnd) != '.')) {
                nameEnd++;
            }
            boolean starts = at == from || " \t\n\"'-=,[".indexOf(text.charAt(at - 1)) >= 0;
            if (starts && nameEnd > name && Chars.isLetter(text.charAt(name))) {
                boolean equals = nameEnd < to && text.charAt(nameEnd) == '=';
                int value = equals ? nameEnd + 1 : Chars.skipBlanks(text, nameEnd);
                boolean own = equals || (value < to && Chars.isLetter(text.charAt(value)));
                value += own && value < to && "\"'".indexOf(text.charAt(value)) >= 0 ? 1 : 0;
                int end = value;
                while (own && end < to && !ends(text, end)) {
                    end++;
                }
                flags.add(
                        new Flag(
                                text.substring(name, nameEnd),
                                own ? text.substring(value, end) : "",
                                at,
                                value));
                at = Math.max(end, nameEnd);
            } else {
                at = nameEnd;
            }
            at = dashes(text, at, to);
        }
        return flags;
    }

    /** Whether a value ends; a comma is part of a list in it. */
    private static boolean ends(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return text.charAt(at) == ','
                ? next <= ' ' || "\"'-".indexOf(next) >= 0
                : " \t\r\n\"'\\]".indexOf(text.charAt(at)) >= 0;
    }

    private static int dashes(String text, int from, int to) {
        int at = Chars.find(text, '-', from, to);
        while (at >= 0 && !text.startsWith("-", at + 1)) {
            at = Chars.find(text, '-', at + 1, to);
        }
        return at;
    }

    /** The first flag of that name, without its dashes. */
    public static Optional<Flag> named(List<Flag> flags, String name) {
        for (Flag flag : flags) {
            if (flag.name().equals(name)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    /** The value of the first flag of that name; {@code ""} where there is none. */
    public static String value(List<Flag> flags, String name) {
        Optional<Flag> flag = named(flags, name);
        return flag.isPresent() ? flag.get().value() : "";
    }

    /** Flags that {@code --config} makes kube-proxy ignore. */
    public static List<Flag> ignored(List<Flag> flags) {
        return named(flags, "config").isEmpty()
                ? List.of()
                : Lists.where(flags, flag -> !BESIDE_CONFIG.contains(flag.name()));
    }
}

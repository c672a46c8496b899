package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Traced;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A text that stands inside another one, as kube-proxy's configuration stands inside a ConfigMap:
 * in a block scalar, or quoted with escapes.
 *
 * @param traced the inner text, its line ends as {@code \n}; each character knows its place in the
 *     outer one
 * @param form how the outer text writes it
 * @param lineEnd how the outer text writes a line end, with the indentation that follows it
 */
public record Inner(Traced traced, TextForm form, String lineEnd) {
    /** How a text is written inside another one. */
    public enum TextForm {
        /** It is the outer text. */
        ITSELF,
        /** As it stands. */
        PART,
        BLOCK,
        DOUBLE_QUOTED,
        SINGLE_QUOTED
    }

    /** A text that is not inside another one. */
    static Inner itself(String text) {
        return new Inner(Traced.of(text), TextForm.ITSELF, lineEndOf(text));
    }

    /** A part of a text as it stands, from {@code start} to {@code end}. */
    static Inner part(String text, int start, int end) {
        return new Inner(Traced.of(text).slice(start, end), TextForm.PART, lineEndOf(text));
    }

    /**
     * The content of a scalar; nothing where it is written in a form that cannot be mapped: folded,
     * or plain over several lines.
     *
     * @param outer the outer text, with its expressions taken for letters
     */
    static Optional<Inner> of(YamlText outer, ScalarNode node) {
        String text = outer.expressions().text();
        int start = outer.yaml().start(node);
        int end = outer.yaml().end(node);
        ScalarStyle style = node.getScalarStyle();
        Optional<Inner> inner = Optional.empty();
        if (style == ScalarStyle.LITERAL) {
            inner = Optional.of(BlockScalar.in(text, start, end));
        } else if (style == ScalarStyle.DOUBLE_QUOTED) {
            inner = Optional.of(QuotedScalar.inDoubleQuotes(text, start + 1, end - 1));
        } else if (style == ScalarStyle.SINGLE_QUOTED && Chars.find(text, '\n', start, end) < 0) {
            inner = Optional.of(QuotedScalar.inSingleQuotes(text, start + 1, end - 1));
        }
        boolean reads =
                inner.isPresent()
                        && withoutFinalLineEnds(inner.get().text())
                                .equals(withoutFinalLineEnds(node.getValue()));
        if (!reads) {
            return Optional.empty();
        }
        return outer.expressions().isEmpty()
                ? inner
                : Optional.of(inner.get().over(text, outer.inner().text()));
    }

    /**
     * The same with the characters of {@code original}, where the outer text is that with its
     * expressions replaced character by character.
     */
    private Inner over(String outer, String original) {
        Traced.Builder restored = new Traced.Builder(Traced.of(original));
        for (int i = 0; i < traced.length(); i++) {
            int at = traced.start(i);
            char c = traced.text().charAt(i);
            restored.add(outer.charAt(at) == c ? original.charAt(at) : c, at, traced.end(i));
        }
        return new Inner(restored.build(), form, lineEnd);
    }

    /** The inner text, its line ends as {@code \n}. */
    public String text() {
        return traced.text();
    }

    /** Whether the text is not inside another one. */
    public boolean isItself() {
        return form == TextForm.ITSELF;
    }

    /** Where in the outer text the place before the character at {@code at} is, or the end. */
    public int outerOffset(int at) {
        return at == 0 || at < traced.length() ? traced.start(at) : traced.end(at - 1);
    }

    /**
     * What to write into the outer text so that the inner one reads {@code replacement}; nothing
     * where its form cannot hold it.
     */
    public Optional<String> encode(String replacement) {
        String quoted = replacement;
        if (form == TextForm.SINGLE_QUOTED) {
            if (replacement.indexOf('\n') >= 0) {
                return Optional.empty();
            }
            quoted = replacement.replace("'", "''");
        } else if (form == TextForm.DOUBLE_QUOTED) {
            quoted = replacement.replace("\\", "\\\\").replace("\"", "\\\"");
        }
        return Optional.of(quoted.replace("\n", lineEnd));
    }

    private static String lineEndOf(String text) {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    private static String withoutFinalLineEnds(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }
}

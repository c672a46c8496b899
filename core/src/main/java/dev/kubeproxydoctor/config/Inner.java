package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.text.Chars;
import java.util.Arrays;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A text that stands inside another one, as kube-proxy's configuration stands inside a ConfigMap:
 * in a block scalar, or quoted with escapes. Each offset of the inner text knows the offset in the
 * outer one.
 */
final class Inner {
    private enum Form {
        ITSELF,
        PART,
        BLOCK,
        DOUBLE_QUOTED,
        SINGLE_QUOTED
    }

    private final String text;
    private final int[] outer;
    private final Form form;
    private final String indent;
    private final String lineEnd;

    private Inner(StringBuilder text, int[] outer, Form form, String indent, String lineEnd) {
        this.text = text.toString();
        this.outer = Arrays.copyOf(outer, text.length() + 1);
        this.form = form;
        this.indent = indent;
        this.lineEnd = lineEnd;
    }

    /** A text that is not inside another one. */
    static Inner itself(String text) {
        int[] same = new int[text.length() + 1];
        for (int i = 0; i < same.length; i++) {
            same[i] = i;
        }
        return new Inner(new StringBuilder(text), same, Form.ITSELF, "", lineEndOf(text));
    }

    /**
     * The same with the characters of {@code original}, where the outer text is that with its
     * templates replaced character by character.
     */
    Inner over(String outerText, String original) {
        if (outerText.equals(original)) {
            return this;
        }
        StringBuilder restored = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = outer[i];
            boolean same = at < outerText.length() && outerText.charAt(at) == text.charAt(i);
            if (same) {
                restored.setCharAt(i, original.charAt(at));
            }
        }
        return new Inner(restored, outer, form, indent, lineEnd);
    }

    /** A part of a text as it stands, from {@code start} to {@code end}. */
    static Inner part(String text, int start, int end) {
        int[] map = new int[end - start + 1];
        for (int i = 0; i < map.length; i++) {
            map[i] = start + i;
        }
        return new Inner(
                new StringBuilder(text.substring(start, end)), map, Form.PART, "", lineEndOf(text));
    }

    /** Whether the text is not inside another one. */
    boolean isItself() {
        return form == Form.ITSELF;
    }

    /**
     * The content of a scalar; nothing where it is written in a form that cannot be mapped: folded,
     * or plain over several lines.
     */
    static Optional<Inner> of(Yaml yaml, String outerText, ScalarNode node) {
        int start = yaml.offset(node.getStartMark());
        int end = yaml.offset(node.getEndMark());
        ScalarStyle style = node.getScalarStyle();
        Optional<Inner> inner = Optional.empty();
        if (style == ScalarStyle.LITERAL) {
            inner = Optional.of(block(outerText, start, end));
        } else if (style == ScalarStyle.DOUBLE_QUOTED) {
            inner = Optional.of(doubleQuoted(outerText, start + 1, end - 1));
        } else if (style == ScalarStyle.SINGLE_QUOTED
                && Chars.find(outerText, '\n', start, end) < 0) {
            inner = Optional.of(singleQuoted(outerText, start + 1, end - 1));
        }
        return inner.filter(
                i -> withoutFinalLineEnds(i.text).equals(withoutFinalLineEnds(node.getValue())));
    }

    /** The inner text, its line ends as {@code \n}. */
    String text() {
        return text;
    }

    /** Where offset {@code at} of the inner text is in the outer one. */
    int outerOffset(int at) {
        return outer[at];
    }

    /**
     * What to write into the outer text so that the inner one reads {@code replacement}; nothing
     * where its form cannot hold it.
     */
    Optional<String> encode(String replacement) {
        return switch (form) {
            case ITSELF, PART -> Optional.of(replacement.replace("\n", lineEnd));
            case BLOCK -> Optional.of(replacement.replace("\n", lineEnd + indent));
            case DOUBLE_QUOTED ->
                    Optional.of(
                            replacement
                                    .replace("\\", "\\\\")
                                    .replace("\"", "\\\"")
                                    .replace("\n", "\\n"));
            case SINGLE_QUOTED ->
                    replacement.indexOf('\n') >= 0
                            ? Optional.empty()
                            : Optional.of(replacement.replace("'", "''"));
        };
    }

    private static Inner block(String outerText, int start, int end) {
        int at = outerText.indexOf('\n', start) + 1;
        boolean crlf = at > 1 && outerText.charAt(at - 2) == '\r';
        int indicator = 0;
        for (int i = start + 1; i < at && i < start + 3; i++) {
            indicator = Chars.isDigit(outerText.charAt(i)) ? outerText.charAt(i) - '0' : indicator;
        }
        int depth =
                indicator > 0
                        ? parentColumn(outerText, start) + indicator
                        : firstIndent(outerText, at, end);
        StringBuilder text = new StringBuilder();
        int[] map = new int[Math.max(1, end - start + 2)];
        while (at > 0 && at < end) {
            int lineEnd = outerText.indexOf('\n', at);
            int stop = lineEnd < 0 || lineEnd >= end ? end : lineEnd;
            int contentEnd = stop > at && outerText.charAt(stop - 1) == '\r' ? stop - 1 : stop;
            int from = Math.min(contentEnd, at + depth);
            for (int i = from; i < contentEnd; i++) {
                map[text.length()] = i;
                text.append(outerText.charAt(i));
            }
            map[text.length()] = contentEnd;
            if (lineEnd < 0 || lineEnd >= end) {
                break;
            }
            text.append('\n');
            at = stop + 1;
            map[text.length()] = Math.min(at, outerText.length());
        }
        return new Inner(
                text, map, Form.BLOCK, " ".repeat(Math.max(0, depth)), crlf ? "\r\n" : "\n");
    }

    private static Inner doubleQuoted(String outerText, int start, int end) {
        StringBuilder text = new StringBuilder();
        int[] map = new int[end - start + 2];
        int i = start;
        while (i < end) {
            map[text.length()] = i;
            char c = outerText.charAt(i++);
            if (c != '\\' || i >= end) {
                text.append(c);
                continue;
            }
            char escaped = outerText.charAt(i++);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) hex(outerText, i, end));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        map[text.length()] = end;
        return new Inner(text, map, Form.DOUBLE_QUOTED, "", "\n");
    }

    private static Inner singleQuoted(String outerText, int start, int end) {
        StringBuilder text = new StringBuilder();
        int[] map = new int[end - start + 2];
        for (int i = start; i < end; i++) {
            map[text.length()] = i;
            text.append(outerText.charAt(i));
            i += outerText.charAt(i) == '\'' ? 1 : 0;
        }
        map[text.length()] = end;
        return new Inner(text, map, Form.SINGLE_QUOTED, "", "\n");
    }

    private static int firstIndent(String text, int from, int to) {
        for (int at = from; at > 0 && at < to; at = text.indexOf('\n', at) + 1) {
            int start = Chars.skipBlanks(text, at);
            if (start < to && text.charAt(start) != '\n' && text.charAt(start) != '\r') {
                return start - at;
            }
            if (text.indexOf('\n', at) < 0) {
                break;
            }
        }
        return 0;
    }

    private static int parentColumn(String text, int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        return Chars.skipBlanks(text, line) - line;
    }

    private static int hex(String text, int from, int limit) {
        int code = 0;
        for (int i = from; i < from + 4 && i < limit; i++) {
            code = code * 16 + Math.max(0, Character.digit(text.charAt(i), 16));
        }
        return code;
    }

    static String lineEndOf(String text) {
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

package dev.kubeproxydoctor.sourcegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes Java: literals, and files that are written only when they change. */
public final class JavaSource {
    /** The class file format allows so many bytes in one constant. */
    private static final int LONGEST = 20_000;

    private JavaSource() {}

    /**
     * A text as an expression of type String.
     *
     * <p>{@code a"b} gives {@code "a\"b"}; a text that is too long for one constant is joined at
     * run time of several.
     */
    public static String literal(String text) {
        if (text.length() <= LONGEST) {
            return constant(text);
        }
        StringBuilder parts = new StringBuilder("String.join(\"\"");
        for (int at = 0; at < text.length(); at += LONGEST) {
            String part = text.substring(at, Math.min(text.length(), at + LONGEST));
            parts.append(", ").append(constant(part));
        }
        return parts.append(')').toString();
    }

    /** {@code "a", "b"}: arguments. */
    public static String literals(List<String> texts) {
        return String.join(", ", texts.stream().map(JavaSource::literal).toList());
    }

    private static String constant(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /**
     * Writes a class, unless it is there with the same text, so that a build without changes
     * compiles nothing.
     *
     * @param root where generated sources stand
     * @param packageName {@code dev.kubeproxydoctor.catalogue}
     * @param name the class's
     * @param text the whole file
     */
    public static void write(Path root, String packageName, String name, String text)
            throws IOException {
        Path file = root.resolve(packageName.replace('.', '/')).resolve(name + ".java");
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}

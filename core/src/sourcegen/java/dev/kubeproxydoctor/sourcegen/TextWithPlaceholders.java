package dev.kubeproxydoctor.sourcegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is cut at its placeholders. {@code mode="__MODE__"} takes a word. A placeholder that
 * is alone on its line, in quotes or not, takes lines, and each gets the indentation that it has.
 *
 * @param pieces Java expressions that make the text together
 * @param names of the placeholders, as Java names them
 */
record TextWithPlaceholders(List<String> pieces, TreeSet<String> names) {
    static final Pattern WELL_FORMED = Pattern.compile("__([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)__");

    private static final Pattern PLACE =
            Pattern.compile("(?m)^( *)(\"?)" + WELL_FORMED + "\\2\n|" + WELL_FORMED);

    /** Cuts a text: {@code a __B__ c} into {@code "a "}, {@code b}, {@code " c"}. */
    static TextWithPlaceholders of(String text) {
        TextWithPlaceholders cut = new TextWithPlaceholders(new ArrayList<>(), new TreeSet<>());
        Matcher place = PLACE.matcher(text);
        int start = 0;
        while (place.find()) {
            cut.constant(text.substring(start, place.start()));
            boolean lines = place.group(3) != null;
            String name = camel(place.group(lines ? 3 : 4));
            cut.names.add(name);
            cut.pieces.add(
                    lines
                            ? "IndentedText.of(" + name + ", " + place.group(1).length() + ")"
                            : name);
            start = place.end();
        }
        cut.constant(text.substring(start));
        return cut;
    }

    /** A constant, or a method that takes the values of the placeholders. */
    String member(String constant) {
        String text = String.join("\n            + ", pieces);
        if (names.isEmpty()) {
            return "static final String " + constant + " =\n            " + text + ";\n";
        }
        return "static String "
                + camel(constant)
                + "(String "
                + String.join(", String ", names)
                + ") {\n        return "
                + text
                + ";\n    }\n";
    }

    private void constant(String text) {
        if (!text.isEmpty()) {
            pieces.add(JavaSource.literal(text));
        }
    }

    /** {@code USER_DATA} as {@code userData}. */
    private static String camel(String name) {
        return Pattern.compile("_(.)")
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}

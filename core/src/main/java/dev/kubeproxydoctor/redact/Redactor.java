package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Masks credentials. One redactor serves one examination, so that the same secret has the same
 * number in every input.
 *
 * <p>Text comes in chunks of whole lines, and a chunk is looked at by itself: give a configuration
 * in one piece, and cut a long log where you like. One pass finds the words that make a place worth
 * a closer look ({@link Keywords}); everything else costs nothing.
 */
public final class Redactor {
    private final Keywords keywords = new Keywords();
    private final Repeated repeated = new Repeated();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The safe form of one text by itself. Never fails, whatever the text is. */
    public static SafeText redact(String text) {
        return new Redactor().next(text);
    }

    /** The safe form of the next chunk: as long as {@code lines}, with the same line ends. */
    public SafeText next(String lines) {
        Found found = new Found(lines);
        keywords.scan(lines);
        for (int i = 0; i < keywords.size(); i++) {
            look(lines, i, found);
        }
        repeated.spread(lines, found);
        boolean foreignMask = lines.indexOf(SafeText.MASK) >= 0;
        if (found.isEmpty() && !foreignMask) {
            return new SafeText(lines, List.of());
        }
        char[] masked = lines.toCharArray();
        for (int i = 0; foreignMask && i < masked.length; i++) {
            masked[i] = masked[i] == SafeText.MASK ? '\ufffd' : masked[i];
        }
        List<Redaction> redactions = new ArrayList<>();
        for (Found.Secret secret : found.inOrder()) {
            int start = secret.span().start();
            int end = secret.span().end();
            redactions.add(
                    new Redaction(
                            start, end, secret.kind(), number(secret, lines), secret.base64()));
            for (int i = start; i < end; i++) {
                masked[i] = SafeText.MASK;
            }
        }
        return new SafeText(new String(masked), List.copyOf(redactions));
    }

    private void look(String text, int i, Found found) {
        int start = keywords.start(i);
        int end = keywords.end(i);
        switch (keywords.hint(i)) {
            case PRIVATE_KEY -> Blocks.privateKey(text, start, found);
            case JWT -> {
                if (text.charAt(start) == 'e'
                        && text.charAt(start + 1) == 'y'
                        && text.charAt(start + 2) == 'J') {
                    Shapes.jwt(text, start, found);
                }
            }
            case AUTHORIZATION -> Shapes.authorization(text, end, found);
            case AWS_KEY -> {
                if (text.charAt(start) == 'A') {
                    Shapes.awsKeyId(text, start, found);
                }
            }
            case USER_INFO -> Shapes.userInfo(text, start, found);
            case NAME -> NamedValue.at(text, start, end, found);
            case BOOTSTRAP ->
                    Shapes.bootstrapToken(
                            text, end, Math.min(found.lineEnd(end), end + 400), found);
            case VENDOR -> Vendors.token(text, start, end, found);
            case PARAMETER -> Parameters.value(text, start, end, found.lineEnd(end), found);
            case SECRET_OBJECT -> {
                if (Chars.lower(text.charAt(start)) == 's' && text.startsWith("Secret", start)) {
                    Blocks.secretObject(text, start, found);
                }
            }
            default -> throw new IllegalStateException();
        }
    }

    private int number(Found.Secret secret, String lines) {
        String key =
                secret.kind() + ' ' + lines.substring(secret.value().start(), secret.value().end());
        Integer known = numbers.get(key);
        if (known == null) {
            String counter = "# " + secret.kind();
            known = numbers.getOrDefault(counter, 0) + 1;
            numbers.put(counter, known);
            numbers.put(key, known);
        }
        return known;
    }
}

package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;

/** What is looked at where a keyword stands. */
final class Matchers {
    private Matchers() {}

    static void look(String text, Keywords.Hint hint, int start, int end, Found found) {
        switch (hint) {
            case PRIVATE_KEY -> PrivateKeys.at(text, start, found);
            case JWT -> {
                if (text.startsWith("eyJ", start)) {
                    Shapes.jwt(text, start, found);
                }
            }
            case AUTHORIZATION -> {
                if (start == 0 || !Chars.isAlphanumeric(text.charAt(start - 1))) {
                    Shapes.authorization(text, end, found);
                }
            }
            case AWS_KEY -> Shapes.awsKeyId(text, start, found);
            case USER_INFO -> UserInfo.at(text, start, found);
            case NAME -> NamedValue.at(text, start, end, found);
            case BOOTSTRAP -> {
                int from =
                        text.charAt(start) == 's' || text.charAt(start) == 'a'
                                ? found.lineStart(start)
                                : end;
                Shapes.bootstrapToken(text, from, Math.min(found.lineEnd(end), end + 400), found);
            }
            case VENDOR -> Vendors.token(text, start, end, found);
            case PARAMETER -> Parameters.value(text, start, end, found.lineEnd(end), found);
            case HASH -> Hashes.at(text, start, end, found);
            case OUTPUT -> Outputs.at(text, end, found);
            case SECRET_OBJECT -> {
                if (text.startsWith("Secret", start)) {
                    SecretObjects.at(text, start, found);
                }
            }
            default -> throw new IllegalStateException();
        }
    }

    /** What a run of twenty or more digits of base64 is by its shape alone. */
    static void run(String text, int start, int end, Found found) {
        int length = end - start;
        char first = text.charAt(start);
        boolean alone = end == text.length() || !Chars.isWord(text.charAt(end));
        if (length == 34 && text.startsWith("SK", start) && isHex(text, start + 2, end)) {
            found.add(start, end, "vendortoken");
        } else if (length == 42
                && text.startsWith("00", start)
                && Randoms.isMixed(text, start, end)
                && alone) {
            found.add(start, end, "vendortoken");
        } else if (length >= 66
                && text.startsWith("K10", start)
                && isHex(text, start + 3, Math.min(end, start + 67))) {
            // k3s and RKE2: K10<hash>::server:<secret>
            int stop = end;
            while (stop < text.length()
                    && (Chars.isWord(text.charAt(stop)) || text.charAt(stop) == ':')) {
                stop++;
            }
            found.add(start, stop, "token");
        } else if (first == 'M' || first == 'b' || length == 64) {
            PrivateKeys.bare(text, start, end, found);
        }
    }

    private static boolean isHex(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Chars.isDigit(c) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}

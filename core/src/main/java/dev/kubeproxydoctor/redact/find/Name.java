package dev.kubeproxydoctor.redact.find;

/**
 * A name in a text that may have a secret for its value.
 *
 * @param start where it starts
 * @param end where it ends
 * @param text the name: {@code DB_PASSWORD}
 * @param claim how sure it makes it that its value is a secret
 */
record Name(int start, int end, String text, Names.Claim claim) {
    /** What to call the secret. */
    String kind() {
        return Names.kind(text);
    }

    /** Whether its value is base64, as in a kubeconfig: {@code client-key-data}. */
    boolean isBase64() {
        return text.endsWith("-data");
    }

    /** Whether any value is a secret. */
    boolean isSure() {
        return claim == Names.Claim.SECRET;
    }

    /** The same name with another claim. */
    Name claiming(Names.Claim other) {
        return new Name(start, end, text, other);
    }

    /** The same name of a value whose key stands at {@code key}, as in {@code value: x}. */
    Name keyedAt(int key) {
        return new Name(key, key, text, claim);
    }
}

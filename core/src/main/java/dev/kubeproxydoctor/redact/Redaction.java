package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.redact.see.Placeholders;

/**
 * One masked run of text.
 *
 * @param start UTF-16 offset of its first character in the text it belongs to
 * @param end the offset after its last character
 * @param kind what kind of secret it is: {@code password}, {@code jwt}, {@code privatekey} ...
 * @param number tells equal secrets from others: the same value has the same number throughout an
 *     examination
 * @param base64 whether base64 has to stand in its place, as in the data of a Secret
 */
public record Redaction(int start, int end, String kind, int number, boolean base64) {
    /**
     * What is shown in its place: {@code REDACTED_password_1}, or that text in base64 where base64
     * is required.
     */
    public String placeholder() {
        String plain = Placeholders.of(kind, number);
        return base64 ? Base64.encode(plain) : plain;
    }

    Redaction movedBy(int distance) {
        return new Redaction(start + distance, end + distance, kind, number, base64);
    }
}

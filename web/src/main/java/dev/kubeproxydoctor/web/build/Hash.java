package dev.kubeproxydoctor.web.build;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes, in the forms that browsers and people compare. */
public final class Hash {
    private Hash() {}

    /** For {@code script-src} and {@code integrity}: {@code sha384-...}. */
    public static String integrity(int bits, byte[] content) {
        return "sha" + bits + "-" + Base64.getEncoder().encodeToString(digest(bits, content));
    }

    /** For {@code sha256sum -c}. */
    static String hexadecimal(byte[] content) {
        return HexFormat.of().formatHex(digest(256, content));
    }

    private static byte[] digest(int bits, byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-" + bits).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

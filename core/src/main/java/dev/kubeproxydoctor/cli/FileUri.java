package dev.kubeproxydoctor.cli;

import java.nio.charset.StandardCharsets;

/** A path as a URI, relative where the path is: what a URI may not hold is escaped. */
final class FileUri {
    private FileUri() {}

    /** {@code a b.yaml} is {@code a%20b.yaml}. */
    static String of(String file) {
        StringBuilder uri = new StringBuilder(file.startsWith("/") ? "file://" : "");
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            char c = (char) (b & 0xff);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || "-._~/".indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%');
                uri.append("0123456789ABCDEF".charAt(c >> 4));
                uri.append("0123456789ABCDEF".charAt(c & 15));
            }
        }
        return uri.toString();
    }
}

package dev.kubeproxydoctor.redact;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form of a text that is shared: secrets by their placeholders, identifiers by pseudonyms. The
 * same identifier has the same pseudonym throughout, and addresses of one /24 stay together, so
 * that what is wrong can still be seen.
 */
public final class Pseudonyms {
    private final Map<String, String> known = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** The text to share. */
    public String share(SafeText safe) {
        StringBuilder shared = new StringBuilder();
        int at = 0;
        for (Identifiers.Identifier identifier : Identifiers.in(safe.text())) {
            int start = identifier.span().start();
            int end = identifier.span().end();
            shared.append(safe.slice(at, start).display())
                    .append(pseudonym(identifier.kind(), safe.text().substring(start, end)));
            at = end;
        }
        return shared.append(safe.slice(at, safe.length()).display()).toString();
    }

    private String pseudonym(String kind, String value) {
        return switch (kind) {
            case "awsaccount" -> known.computeIfAbsent(value, v -> padded(next("account")));
            case "arn" -> known.computeIfAbsent(value, v -> "name-" + next("name"));
            case "email" ->
                    known.computeIfAbsent(value, v -> "user-" + next("user") + "@example.com");
            case "ipv4" -> address(value);
            default -> {
                int dot = value.indexOf('.');
                yield known.computeIfAbsent(value.substring(0, dot), v -> "host-" + next("host"))
                        + "."
                        + suffix(value);
            }
        };
    }

    /** What a provider's host names end in stays; an organisation's own domain does not. */
    private static String suffix(String host) {
        for (String suffix :
                new String[] {
                    "ec2.internal", "compute.internal", "eks.amazonaws.com", "azmk8s.io"
                }) {
            if (host.endsWith(suffix)) {
                return suffix;
            }
        }
        return "example.internal";
    }

    private String address(String value) {
        int dot = value.lastIndexOf('.');
        int network =
                Integer.parseInt(
                        known.computeIfAbsent(
                                value.substring(0, dot),
                                v -> Integer.toString(next("network") - 1)));
        String prefix =
                switch (network) {
                    case 0 -> "192.0.2";
                    case 1 -> "198.51.100";
                    case 2 -> "203.0.113";
                    default -> "198." + (18 + network / 256 % 2) + "." + network % 256;
                };
        return prefix + value.substring(dot);
    }

    private int next(String kind) {
        int count = counts.getOrDefault(kind, 0) + 1;
        counts.put(kind, count);
        return count;
    }

    private static String padded(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(12 - digits.length()) + digits;
    }
}

package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of a text that is shared: secrets by their placeholders, identifiers by pseudonyms. The
 * same identifier has the same pseudonym throughout, and addresses keep what they have in common,
 * also where they are part of a host's name, so that what is wrong can still be seen.
 */
public final class Pseudonyms {
    /** Domains in which providers name hosts. */
    private static final List<String> PROVIDERS =
            Chars.words(
                    "compute.internal ec2.internal amazonaws.com api.aws azmk8s.io internal.cloudapp.net");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final PrivateNetworks networks = new PrivateNetworks();
    private final boolean privateAddresses;

    /** Pseudonyms that leave private addresses, which are the diagnosis, as they are. */
    public Pseudonyms() {
        this(false);
    }

    /** With {@code privateAddresses} those get pseudonyms too, each within its private network. */
    public Pseudonyms(boolean privateAddresses) {
        this.privateAddresses = privateAddresses;
    }

    /** The text to share. */
    @SuppressWarnings("NullAway") // A private address was parsed when it was found.
    public String share(SafeText text) {
        SafeText safe = text.latest();
        StringBuilder shared = new StringBuilder();
        int at = 0;
        for (Identifiers.Identifier identifier : Identifiers.in(safe.text(), privateAddresses)) {
            int start = identifier.span().start();
            int end = identifier.span().end();
            shared.append(safe.slice(at, start).display());
            String value = safe.text().substring(start, end);
            if (identifier.kind().equals("privateipv4")) {
                shared.append(networks.address(Ipv4.parse(value), bits(safe.text(), end)));
            } else {
                shared.append(pseudonym(identifier.kind(), value));
            }
            at = end;
        }
        return shared.append(safe.slice(at, safe.length()).display()).toString();
    }

    /** The length of the prefix in {@code /16}, or 32. */
    private static int bits(String text, int at) {
        int end = text.startsWith("/", at) ? Chars.skipDigits(text, at + 1) : at;
        boolean length = end > at + 1 && end - at <= 3;
        return length ? Math.min(32, Chars.number(text, at + 1, end)) : 32;
    }

    private String pseudonym(String kind, String value) {
        return switch (kind) {
            case "awsaccount" -> account(value);
            case "arn" -> arn(value);
            case "registry" -> account(value.substring(0, 12)) + value.substring(12);
            case "email" -> "user-" + number(value, "user") + "@example.com";
            case "ipv4" -> address(value);
            case "ipv6" -> six(value);
            case "mac" -> "02:00:00:00:" + pair(number(value, "mac"));
            case "uuid" -> "00000000-0000-0000-0000-" + padded(number(value, "uuid"), 12);
            case "cloudid" -> {
                int dash = value.lastIndexOf('-') + 1;
                yield value.substring(0, dash) + padded(number(value, "id"), value.length() - dash);
            }
            case "host" -> host(value);
            default -> kind + "-" + number(kind + ' ' + value, kind);
        };
    }

    private String account(String value) {
        return padded(number(value, "account"), 12);
    }

    /** Partition, service, region and the kind of the resource stay. */
    private String arn(String value) {
        StringBuilder arn = new StringBuilder();
        int at = 0;
        for (int field = 0; field < 5; field++) {
            int colon = value.indexOf(':', at);
            if (colon < 0) {
                return "arn-" + number(value, "arn");
            }
            String part = value.substring(at, colon);
            arn.append(field == 4 && part.length() == 12 ? account(part) : part).append(':');
            at = colon + 1;
        }
        int name = at;
        while (name < value.length() && "/:".indexOf(value.charAt(name)) < 0) {
            name++;
        }
        boolean typed = name + 1 < value.length();
        String rest = value.substring(typed ? name + 1 : at);
        return arn.append(typed ? value.substring(at, name + 1) : "")
                .append("name-")
                .append(number("name " + rest, "name"))
                .toString();
    }

    /** A name that holds an address holds the pseudonym of that address afterwards. */
    private String host(String value) {
        int dot = value.indexOf('.');
        String first = dot < 0 ? value : value.substring(0, dot);
        int[] address = Hosts.dashedAddress(first);
        String name;
        if (address != null && Ipv4.isPublic(address)) {
            name =
                    first.substring(0, first.indexOf('-') + 1)
                            + address(text(address)).replace('.', '-');
        } else if (address != null && privateAddresses && Ipv4.privateBits(address) > 0) {
            name =
                    first.substring(0, first.indexOf('-') + 1)
                            + networks.address(address, 32).replace('.', '-');
        } else {
            name = "node-" + number("host " + first, "host");
        }
        return dot < 0 ? name : name + '.' + suffix(value, dot);
    }

    private static String text(int[] octets) {
        return octets[0] + "." + octets[1] + "." + octets[2] + "." + octets[3];
    }

    /** What a provider's host names end in stays; an organisation's own domain does not. */
    private static String suffix(String host, int dot) {
        String end = host.substring(dot + 1);
        for (String domain : PROVIDERS) {
            if (Hosts.isWithin(end, domain)) {
                return end;
            }
        }
        return end.endsWith(".internal") && end.contains(".c.")
                ? "c.project.internal"
                : "example.internal";
    }

    private String address(String value) {
        int dot = value.lastIndexOf('.');
        int network = number(value.substring(0, dot), "network") - 1;
        String prefix =
                switch (network) {
                    case 0 -> "192.0.2";
                    case 1 -> "198.51.100";
                    case 2 -> "203.0.113";
                    default -> "198." + (18 + network / 256 % 2) + "." + network % 256;
                };
        return prefix + value.substring(dot);
    }

    /** The same first half, the same network of the documentation's. RFC 3849. */
    private String six(String value) {
        int colon = 0;
        for (int groups = 0; groups < 4 && colon >= 0 && !value.startsWith("::", colon); groups++) {
            colon = value.indexOf(':', colon + 1);
        }
        String network = colon < 0 ? value : value.substring(0, colon);
        String prefix = "2001:db8:0:" + hex(number(network, "six"));
        return prefix + "::" + hex(number(value + " six", "host six"));
    }

    /** Which one of its kind a value is, from 1 on. */
    private int number(String value, String kind) {
        Integer known = numbers.get(value);
        if (known == null) {
            known = counts.getOrDefault(kind, 0) + 1;
            counts.put(kind, known);
            numbers.put(value, known);
        }
        return known;
    }

    private static String hex(int number) {
        return Integer.toHexString(number);
    }

    private static String pair(int number) {
        String digits = padded(number, 4);
        return digits.substring(0, 2) + ":" + digits.substring(2);
    }

    private static String padded(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}

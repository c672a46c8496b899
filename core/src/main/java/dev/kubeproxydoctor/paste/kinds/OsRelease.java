package dev.kubeproxydoctor.paste.kinds;

import java.util.List;

/** {@code /etc/os-release}: {@code ID=ubuntu}. */
public final class OsRelease extends Output {
    private static final List<String> KEYS =
            List.of(
                    "PRETTY_NAME=",
                    "NAME=",
                    "ID=",
                    "VERSION_ID=",
                    "ID_LIKE=",
                    "VERSION=",
                    "VARIANT_ID=",
                    "VARIANT=",
                    "VERSION_CODENAME=",
                    "CPE_NAME=");

    @Override
    public boolean has(String line, boolean inside, String command) {
        return startsWithOne(line, KEYS);
    }

    @Override
    public void read(String row, Properties out) {
        int equals = row.indexOf('=');
        String value = unquoted(row.substring(equals + 1));
        switch (row.substring(0, equals)) {
            case "ID" -> out.add(Property.OS_ID, value);
            case "VERSION_ID" -> out.add(Property.OS_VERSION, value);
            case "VARIANT_ID" -> out.add(Property.OS_VARIANT, value);
            case "PRETTY_NAME" -> out.add(Property.OS_NAME, value);
            default -> {}
        }
    }

    /** The value without its quotes; one without quotes ends at the first blank. */
    private static String unquoted(String value) {
        if (value.startsWith("\"") || value.startsWith("'")) {
            int close = value.indexOf(value.charAt(0), 1);
            return value.substring(1, close < 0 ? value.length() : close);
        }
        int end = 0;
        while (end < value.length() && value.charAt(end) > ' ') {
            end++;
        }
        return value.substring(0, end);
    }

    @Override
    public List<Property> states() {
        return List.of(Property.OS_ID, Property.OS_VERSION, Property.OS_VARIANT, Property.OS_NAME);
    }

    @Override
    public String example() {
        return """
                PRETTY_NAME="Fedora CoreOS 42"
                ID=fedora
                VERSION_ID="42"
                VARIANT_ID=coreos
                """;
    }
}

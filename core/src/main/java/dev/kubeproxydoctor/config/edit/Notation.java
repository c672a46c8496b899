package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.text.Chars;

/**
 * How names and values are written in a configuration.
 *
 * @param json in quotes, numbers and truth values aside
 */
record Notation(boolean json) {
    /** {@code "nftables"}, {@code 0}. */
    String value(String value) {
        return json && !isNumberOrBoolean(value) ? '"' + value + '"' : value;
    }

    /** {@code "conntrack": {"min": 0}}: a field, or a field below a new one, between braces. */
    String pair(String path, String value) {
        int dot = path.indexOf('.');
        return dot < 0
                ? name(path) + ": " + value(value)
                : name(path.substring(0, dot)) + ": {" + pair(path.substring(dot + 1), value) + '}';
    }

    private String name(String name) {
        return json ? '"' + name + '"' : name;
    }

    /** {@code mode: ipvs}, or a field below a new one on two lines, the second one indented. */
    static String lines(String path, String value, String indent) {
        int dot = path.indexOf('.');
        return dot < 0
                ? path + ": " + value
                : path.substring(0, dot)
                        + ":\n"
                        + indent
                        + "  "
                        + path.substring(dot + 1)
                        + ": "
                        + value;
    }

    static boolean isNumberOrBoolean(String value) {
        return value.equals("true")
                || value.equals("false")
                || (!value.isEmpty() && Chars.skipDigits(value, 0) == value.length());
    }
}

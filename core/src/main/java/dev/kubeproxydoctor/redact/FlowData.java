package dev.kubeproxydoctor.redact;

/** The data of a Secret that stands in one line of JSON. */
final class FlowData {
    private FlowData() {}

    /**
     * Masks every string value of each {@code "data"} and {@code "stringData"} object in {@code
     * text[from, to)}.
     */
    static void mask(String text, int from, int to, Found found) {
        for (String key : new String[] {"\"data\":", "\"stringData\":"}) {
            for (int at = text.indexOf(key, from);
                    at >= 0 && at < to;
                    at = text.indexOf(key, at + 1)) {
                int open = text.indexOf('{', at);
                if (open >= 0 && open < to) {
                    maskObject(text, open, key.equals("\"data\":"), found);
                }
            }
        }
    }

    /** Masks the values of the flat object that opens at {@code open}; quoted or plain. */
    static void maskObject(String text, int open, boolean base64, Found found) {
        boolean value = false;
        int at = open + 1;
        while (at < text.length() && text.charAt(at) != '}' && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                int end = at + 1;
                while (end < text.length() && text.charAt(end) != c && text.charAt(end) != '\n') {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                end = Math.min(end, text.length());
                if (value) {
                    found.add(at + 1, end, "secretdata", base64);
                }
                at = end + 1;
            } else if (c == ':') {
                value = true;
                at++;
            } else if (c == ',') {
                value = false;
                at++;
            } else if (value && c > ' ') {
                int end = at;
                while (end < text.length() && ",}\n".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                found.add(at, end, "secretdata", base64);
                at = end;
            } else {
                at++;
            }
        }
    }
}

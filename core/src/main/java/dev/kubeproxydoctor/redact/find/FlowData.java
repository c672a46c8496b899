package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;

/** The data of a Secret that stands in one line, of JSON or of YAML's flow style. */
final class FlowData extends Look {
    FlowData(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    /**
     * Masks every value of each {@code data} and {@code stringData} object in {@code text[from,
     * to)}; false where there is none.
     */
    boolean mask(int from, int to) {
        boolean any = false;
        String line = text.substring(from, to);
        for (String key : new String[] {"data", "stringData"}) {
            int masked = 0;
            for (int at = line.indexOf(key); at >= 0; at = line.indexOf(key, at + 1)) {
                int next = at + key.length();
                boolean longer = at > 0 && Chars.isWord(line.charAt(at - 1));
                while (next < line.length() && "\"' :".indexOf(line.charAt(next)) >= 0) {
                    next++;
                }
                if (!longer
                        && next > at + key.length()
                        && next < line.length()
                        && line.charAt(next) == '{') {
                    // An object inside the one before was masked with that.
                    if (from + next >= masked) {
                        masked = maskObject(from + next, key.equals("data"));
                    }
                    any = true;
                }
            }
        }
        return any;
    }

    /**
     * Masks the values of the flat object that opens at {@code open}; quoted or plain.
     *
     * @return where it ends
     */
    int maskObject(int open, boolean base64) {
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
                if (value && !StandIns.isOne(text, at + 1, end)) {
                    finds.add(at + 1, end, SecretData.KIND, base64);
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
                if (!StandIns.isOne(text, at, end)) {
                    finds.add(at, end, SecretData.KIND, base64);
                }
                at = end;
            } else {
                at++;
            }
        }
        return at;
    }
}

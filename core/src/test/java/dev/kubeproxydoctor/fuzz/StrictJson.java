package dev.kubeproxydoctor.fuzz;

/** Reads JSON as RFC 8259 has it and not a character more; throws where it is something else. */
final class StrictJson {
    private final String json;
    private int at;

    private StrictJson(String json) {
        this.json = json;
    }

    static void check(String json) {
        StrictJson reader = new StrictJson(json);
        reader.value();
        if (reader.at != json.length()) {
            throw reader.wrong("more behind the end");
        }
    }

    private void value() {
        switch (peek()) {
            case '{' -> list('}', true);
            case '[' -> list(']', false);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void list(char end, boolean named) {
        at++;
        if (peek() == end) {
            at++;
            return;
        }
        while (true) {
            if (named) {
                string();
                take(':');
            }
            value();
            if (peek() == end) {
                at++;
                return;
            }
            take(',');
        }
    }

    private void string() {
        take('"');
        while (peek() != '"') {
            char c = json.charAt(at++);
            if (c < ' ') {
                throw wrong("a bare control character");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c) && Character.isLowSurrogate(peek());
                if (!pair) {
                    throw wrong("an unpaired surrogate, which no encoding can carry");
                }
                at++;
            }
            if (c == '\\') {
                escape();
            }
        }
        at++;
    }

    private void escape() {
        char c = peek();
        at++;
        if (c == 'u') {
            for (int i = 0; i < 4; i++, at++) {
                if (Character.digit(peek(), 16) < 0) {
                    throw wrong("no hexadecimal digit");
                }
            }
        } else if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw wrong("an unknown escape");
        }
    }

    private void number() {
        int start = at;
        while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        if (!json.substring(start, at).matches("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw wrong("no value");
        }
    }

    private void word(String word) {
        if (!json.startsWith(word, at)) {
            throw wrong("no value");
        }
        at += word.length();
    }

    private char peek() {
        if (at >= json.length()) {
            throw wrong("it ends too early");
        }
        return json.charAt(at);
    }

    private void take(char c) {
        if (peek() != c) {
            throw wrong("no " + c);
        }
        at++;
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException(
                "no strict JSON, at "
                        + at
                        + " "
                        + what
                        + ": "
                        + json.substring(Math.max(0, at - 60), Math.min(json.length(), at + 20)));
    }
}

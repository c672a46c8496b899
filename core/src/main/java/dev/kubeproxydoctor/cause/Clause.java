package dev.kubeproxydoctor.cause;

import dev.kubeproxydoctor.text.Chars;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words before the wording of an error, read backwards: {@code dial tcp 10.96.0.1:443:
 * connect:} before {@code connection refused}. Of a sentence ("it was: refused") only the last word
 * is taken. Source: the Error methods of Go's net.OpError, os.SyscallError, fs.PathError and
 * exec.Error.
 */
final class Clause {
    /** Nobody names a thing in more characters than these. */
    private static final int FARTHEST = 300;

    private final String text;
    private final int at;
    private final int floor;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private int end;
    private boolean colon;
    private boolean quoted;

    Clause(String text, int at) {
        this.text = text;
        this.at = at;
        floor = Math.max(0, at - FARTHEST);
        end = at;
    }

    /** What the message tells of the error; empty where it is not one. */
    Map<String, String> fields(ErrorWording wording) {
        fields.put("group", wording.group());
        int after = at + wording.text().length();
        String name = wording.name();
        if (name.isEmpty()) {
            int word = Chars.skipBlanks(text, after);
            name = text.substring(word, Chars.skipWord(text, word));
        }
        fields.put(wording.field(), name);
        if (wording.text().equals("not found")) {
            return found();
        }
        if (wording.text().equals("command not found") && text.startsWith(": ", after)) {
            return ran(text.substring(after + 2, Chars.skipWord(text, after + 2)));
        }
        read();
        program(wording);
        return fields;
    }

    /** kmod's {@code Module x not found} and the shell's {@code sh: x: not found}. */
    private Map<String, String> found() {
        String word = back();
        if (colon) {
            return word.isEmpty() || quoted ? none() : ran(word);
        }
        fields.put("module", word);
        return Chars.lower(back()).equals("module") && !word.equals("is") ? fields : none();
    }

    private Map<String, String> none() {
        fields.clear();
        return fields;
    }

    private Map<String, String> ran(String program) {
        fields.put("operation", "exec");
        fields.put("program", program);
        return fields;
    }

    private void read() {
        boolean object = false;
        for (String word = back(); !word.isEmpty(); word = back()) {
            String field = quoted && word.indexOf("://") < 0 ? "object" : fieldOf(word);
            boolean operation = field.equals("operation");
            boolean known = fields.containsKey(field);
            if (known && (!operation || !object)) {
                return;
            }
            if (word.equals("failed")) {
                continue;
            }
            fields.put(field, word.substring(word.indexOf("->") < 0 ? 0 : word.indexOf("->") + 2));
            object |= !operation;
            if (operation && (known || object || !colon)) {
                return;
            }
        }
    }

    private static String fieldOf(String word) {
        if (word.startsWith("/")) {
            return "path";
        }
        if (word.startsWith("tcp") || word.startsWith("udp")) {
            return "network";
        }
        boolean address = word.indexOf(':') >= 0 || word.indexOf('.') > 0;
        return address ? "address" : "operation";
    }

    /** Which program it is that could not run, or that says it: {@code ipset v7.1: }. */
    private void program(ErrorWording wording) {
        String operation = fields.getOrDefault("operation", "");
        String path = fields.getOrDefault("path", "");
        String object = fields.getOrDefault("object", "");
        if (operation.equals("insert")) {
            fields.put("module", object);
        } else if (operation.equals("exec") && !object.isEmpty()) {
            fields.put("program", object);
        } else if (operation.equals("fork/exec")) {
            fields.put("program", path.substring(path.lastIndexOf('/') + 1));
        } else if (wording.text().equals("command not found")) {
            ran(operation);
        } else {
            banner();
        }
    }

    private void banner() {
        for (int i = at - 2; i > floor; i--) {
            if (text.charAt(i) == 'v'
                    && text.charAt(i - 1) == ' '
                    && Chars.isDigit(text.charAt(i + 1))) {
                end = i;
                fields.put("program", back());
                return;
            }
        }
    }

    /** The word before, without its quotes; empty where there is not one. */
    private String back() {
        int last = end;
        colon = false;
        while (last > floor && " :(\\".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
            colon |= text.charAt(last) == ':';
        }
        quoted = last > floor && isQuote(last - 1);
        while (last > floor && quoted && "\\\"'`".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        int start = last;
        while (start > floor && !isEdge(start - 1)) {
            start--;
        }
        end = quoted ? Math.max(floor, start - 1) : start;
        while (start < last && "[(".indexOf(text.charAt(start)) >= 0 && !isBracketed(start, last)) {
            start++;
        }
        return text.substring(start, last);
    }

    private boolean isBracketed(int start, int last) {
        return Chars.find(text, ']', start, last) >= 0;
    }

    private boolean isQuote(int i) {
        return Chars.fold(text.charAt(i)) == '\'';
    }

    private boolean isEdge(int i) {
        return isQuote(i) || (!quoted && " =\n\t\\".indexOf(text.charAt(i)) >= 0);
    }
}

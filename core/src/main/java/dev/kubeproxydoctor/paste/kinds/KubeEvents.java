package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * {@code kubectl get events}, also without its heading: a row is an age, a type, a reason, an
 * object and a message. {@code 2m Warning BackOff pod/kube-proxy-x7k2p Back-off} is one, {@code 2m
 * Warning about disk/sda1} is not. Source: kubernetes pkg/printers/internalversion, printEvent.
 */
public final class KubeEvents extends Listing {
    /** Before the type stand a namespace, an age and {@code (x5 over 2m)}. */
    private static final int BEFORE_TYPE = 5;

    @Override
    public boolean has(String line, boolean inside, String command) {
        return isHead(line) || (inside && Table.isRow(line)) || !object(line).isEmpty();
    }

    static boolean isHead(String line) {
        return line.contains("LAST SEEN") && line.contains("REASON") && line.contains("MESSAGE");
    }

    /** {@code pod/kube-proxy-x7k2p}; {@code ""} where the line is not a row. */
    private static String object(String line) {
        List<String> words = Chars.words(line);
        for (int type = 1; type <= BEFORE_TYPE && type + 2 < words.size(); type++) {
            String word = words.get(type);
            if (word.equals("Normal") || word.equals("Warning")) {
                String object = words.get(type + 2);
                int slash = object.indexOf('/');
                boolean aged = Words.isAge(words.get(0)) || Words.isAge(words.get(1));
                boolean named = slash > 0 && Words.isName(object.substring(0, slash));
                return aged && named && isReason(words.get(type + 1)) ? object : "";
            }
        }
        return "";
    }

    private static boolean isReason(String word) {
        return Chars.isLetter(word.charAt(0)) && word.charAt(0) < 'a';
    }

    /** A warning about kube-proxy says that there is trouble. */
    @Override
    public void read(String row, Properties out) {
        if (isKubeProxy(object(row)) && row.contains(" Warning ")) {
            out.say("trouble");
        }
    }

    @Override
    public String pod(String row) {
        String object = object(row);
        return object.startsWith("pod/") ? object.substring(4) : "";
    }

    @Override
    public String example() {
        return """
                LAST SEEN   TYPE      REASON    OBJECT                 MESSAGE
                2m          Warning   BackOff   pod/kube-proxy-x7k2p   Back-off restarting failed container
                """;
    }
}

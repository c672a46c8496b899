package dev.kubeproxydoctor.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** Names that no file system, shell or archive minds, and of which no two are alike. */
public final class FileNames {
    private static final int LENGTH = 80;

    /** In lower case, since to some file systems that is no difference. */
    private final Set<String> taken = new LinkedHashSet<>();

    /**
     * {@code stem + extension}; where that name was given out before, with a number: {@code
     * cm-2.yaml}.
     */
    public String take(String stem, String extension) {
        String name = stem + extension;
        for (int n = 2; !taken.add(Chars.lower(name)); n++) {
            name = stem + '-' + n + extension;
        }
        return name;
    }

    /**
     * A text as a part of a name: letters, digits, {@code _}, dots and dashes, of which the last
     * two do not begin it, and at most 80 of them. {@code ../node a/b} gives {@code node-a-b}.
     */
    public static String plain(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length() && name.length() < LENGTH; i++) {
            char c = text.charAt(i);
            boolean first = name.length() == 0;
            if (Chars.isWord(c) && !(first && (c == '.' || c == '-'))) {
                name.append(c);
            } else if (!first && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '-') {
            end--;
        }
        return end == 0 ? "other" : name.substring(0, end);
    }
}

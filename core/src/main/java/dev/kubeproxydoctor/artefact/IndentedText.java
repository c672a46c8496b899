package dev.kubeproxydoctor.artefact;

/** Texts of several lines inside others. */
final class IndentedText {
    private IndentedText() {}

    /** Each line with blanks before it, but for empty ones: the body of a literal block of YAML. */
    static String of(String text, int spaces) {
        String indent = " ".repeat(spaces);
        StringBuilder block = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) + 1;
            block.append(end - start > 1 ? indent : "").append(text, start, end);
            start = end;
        }
        return block.toString();
    }
}

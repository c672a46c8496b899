package dev.kubeproxydoctor.paste;

/** Lines of logs that have no header of klog's. */
final class LogLines {
    /** Between the message and the error that klog's structured form gives. */
    static final String ERROR = "\" err=";

    private LogLines() {}

    /**
     * The last words of a Go program: a panic, or a flag error that is printed before logging
     * starts.
     */
    static boolean isGoFailure(String text) {
        return text.startsWith("panic: ")
                || text.startsWith("Error: ")
                || text.startsWith("fatal error: ")
                || text.startsWith("goroutine ");
    }

    /** Whether the line is one of a structured log: {@code time="2026-11-24T08:15:42Z" ...}. */
    static boolean isStructured(String text) {
        return text.trim().startsWith("time=\"");
    }

    /**
     * Whether it is what klog writes for an error, without its head: {@code "message" err="..."}.
     */
    static boolean isHeadless(String text) {
        return text.startsWith("\"") && text.indexOf(ERROR) > 0;
    }

    /** Whether the line begins an event, whatever is open: it belongs to no line before it. */
    static boolean isOfItsOwn(String text) {
        return isStructured(text)
                || isHeadless(text)
                || isGoFailure(text)
                || text.indexOf("WARN[") >= 0
                || text.indexOf("ERRO[") >= 0;
    }
}

package dev.kubeproxydoctor.cli;

/**
 * Wrong usage, or a file that cannot be read or written; the message is the one line that is shown.
 */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}

/**
 * Facts and messages times the catalogue: which failures show, in which order, how surely, by which
 * lines.
 *
 * <p>{@code Index} looks for the anchors of all templates in one pass over an event, and tries a
 * template only where its anchor stands. {@code Errors} holds the errors in an event against the
 * traits of failures; {@code Net} says what an event may be about in which nothing was found that
 * shows a failure by itself. A harmless message that opens an event makes all of the event
 * harmless, but for an error that it does not explain. {@code Starts} keeps the last start of a
 * process and the one before. {@code Diagnoser} judges what shows, together with what the check of
 * configurations found. {@code Ranking} orders it: what the process died of, causes before
 * wrappers; then what stops rules; then warnings, those of error lines first; ties in the order of
 * the lines, then of the catalogue. A failure that another one explains comes after it and is
 * information.
 *
 * <p>Who speaks is decided process by process ({@code Speaker}): kube-proxy where one line is its
 * own, another program where only that one proves itself, else nobody knows. What another program
 * says is left out where kube-proxy speaks too; where only others speak, what they prove of the
 * node is information.
 */
package dev.kubeproxydoctor.diagnose;

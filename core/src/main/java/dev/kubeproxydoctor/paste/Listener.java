package dev.kubeproxydoctor.paste;

/** Receives a paste in its parts, in the order of the text. */
public interface Listener {
    /** The next event. */
    void event(Event event);

    /** The next document. */
    void document(Document document);

    /**
     * A run of lines of one kind has ended; {@code firstLine} and {@code lastLine} count from 1.
     */
    void section(int input, Kind kind, int firstLine, int lastLine);
}

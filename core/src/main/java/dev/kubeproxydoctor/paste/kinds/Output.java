package dev.kubeproxydoctor.paste.kinds;

import java.util.List;

/** A kind of output: how its lines are known, and what its rows state. */
public abstract class Output implements Rows {
    /**
     * Whether a line is of this kind.
     *
     * @param line the line, without what wraps it
     * @param inside whether the line above was of this kind
     * @param command what was typed last, or {@code ""}
     */
    public abstract boolean has(String line, boolean inside, String command);

    /** Reads a row; most kinds state nothing. */
    @Override
    public void read(String row, Properties out) {}

    /** What reads the rows of one paste: a table has to remember its head. */
    public Rows rows() {
        return this;
    }

    /** Which properties its rows may state. */
    public List<Property> states() {
        return List.of();
    }

    /** Whether kube-proxy quotes such lines when a tool that it runs fails. */
    public boolean isQuoted() {
        return false;
    }

    /** The pod that a row is about, or a container that has none; else {@code ""}. */
    public String pod(String row) {
        return "";
    }

    /** Lines as they are pasted, from the first to the last. */
    public abstract String example();

    /** Whether the line begins with one of these words. */
    static boolean startsWithOne(String line, List<String> starts) {
        for (String start : starts) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}

package dev.kubeproxydoctor.paste.kinds;

/** Reads the rows of one kind in one paste, from the first to the last. */
public interface Rows {
    /** Reads the next row. */
    void read(String row, Properties out);
}

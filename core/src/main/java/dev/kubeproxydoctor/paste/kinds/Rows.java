package dev.kubeproxydoctor.paste.kinds;

/** Reads the rows of one kind in one paste, from the first to the last. */
public interface Rows {
    /** Reads the next row. */
    void read(String row, Properties out);

    /** The last row was read: what is stated now is of all rows since the end before. */
    default void end(Properties out) {}
}

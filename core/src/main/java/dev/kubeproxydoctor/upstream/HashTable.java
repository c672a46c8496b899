package dev.kubeproxydoctor.upstream;

/**
 * A table in a constant, column by column, a character a cell; the first columns are a hash's
 * digits, of which each row has its distance from the row before.
 */
final class HashTable {
    private final String cells;
    private final int[] hashes;

    /**
     * Reads a table.
     *
     * @param cells all its columns
     * @param digits how many of them make the hash
     * @param columns how many there are
     */
    HashTable(String cells, int digits, int columns) {
        this.cells = cells;
        hashes = new int[cells.length() / columns];
        int hash = 0;
        for (int row = 0; row < hashes.length; row++) {
            hash += number(row, 0, digits);
            hashes[row] = hash;
        }
    }

    /** The row of that hash, or -1. */
    int find(int hash) {
        int low = 0;
        int high = hashes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (hashes[middle] == hash) {
                return middle;
            }
            if (hashes[middle] < hash) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The number that the columns {@code from} to {@code to}, half open, make in a row. */
    int number(int row, int from, int to) {
        int number = 0;
        for (int column = from; column < to; column++) {
            number = number << 6 | cells.charAt(column * hashes.length + row) - '0';
        }
        return number;
    }

    /** The versions in a row: the columns {@code at} and the one behind it. */
    Minors minors(int row, int at) {
        return new Minors(number(row, at, at + 1), number(row, at + 1, at + 2));
    }
}

package dev.kubeproxydoctor.e2e;

/**
 * A text to examine.
 *
 * @param form what was done to it on its way: {@code level in colour}
 * @param id whose text it is: the failure whose example it is, or the name of a paste
 * @param slice how many UTF-16 units are handed over at a time
 * @param talk whether the reader also marks a value, copies, and corrects facts
 */
record Sample(String form, String id, String text, int slice, boolean talk) {
    /** The slices of the page's runner. */
    static final int SLICE = 1 << 18;

    static Sample of(String form, String id, String text) {
        return new Sample(form, id, text, SLICE, false);
    }

    /** The same, with everything that a reader can do to it. */
    Sample talking() {
        return new Sample(form, id, text, slice, true);
    }

    Sample in(int units) {
        return new Sample(form + ", in slices of " + units, id, text, units, talk);
    }

    @Override
    public String toString() {
        return form + ": " + id;
    }
}

package dev.kubeproxydoctor.facts;

/** How a kernel has something: {@code CONFIG_NF_TABLES=m} is a module. */
public enum Support {
    BUILT_IN("built in"),
    MODULE("module"),
    ABSENT("absent"),
    UNKNOWN("unknown");

    private final String word;

    Support(String word) {
        this.word = word;
    }

    /** As it stands in the report: {@code built in}. */
    public String word() {
        return word;
    }

    /** Whether it is there, built in or as a module. */
    public boolean isThere() {
        return this == BUILT_IN || this == MODULE;
    }
}

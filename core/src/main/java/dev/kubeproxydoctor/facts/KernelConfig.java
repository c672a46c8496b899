package dev.kubeproxydoctor.facts;

/**
 * What the kernel's configuration says, where it was pasted: {@code CONFIG_NF_TABLES=m} says that
 * {@code NF_TABLES} is a module. An excerpt leaves what it does not name unknown.
 */
public final class KernelConfig {
    /** Kernels have thousands of symbols; fewer lines than this are an excerpt. */
    private static final int WHOLE = 1500;

    private final Facts facts;
    private final int lines;

    KernelConfig(Facts facts, int lines) {
        this.facts = facts;
        this.lines = lines;
    }

    /** Whether the paste holds lines of one. */
    public boolean isSeen() {
        return lines > 0;
    }

    /** Whether one of its lines names {@code symbol}. */
    public boolean states(String symbol) {
        return facts.has(Key.kernelConfig(symbol));
    }

    /** Whether it is known to leave {@code symbol} out. */
    public boolean lacks(String symbol) {
        return support(symbol) == Support.ABSENT;
    }

    /** Whether it has {@code symbol}, built in or as a module. */
    public boolean has(String symbol) {
        return support(symbol).isThere();
    }

    /**
     * What it says of a symbol. A whole configuration that does not name a symbol leaves it out.
     *
     * @param names {@code NF_TABLES}, or names of which one is enough: {@code NF_NAT|IP_NF_NAT}
     */
    public Support support(String names) {
        Support best = Support.UNKNOWN;
        int start = 0;
        while (start <= names.length()) {
            int bar = names.indexOf('|', start);
            int end = bar < 0 ? names.length() : bar;
            Support stated = stated(names.substring(start, end));
            boolean only = bar < 0 && start == 0;
            if (stated.isThere() && best != Support.BUILT_IN) {
                best = stated;
            } else if (stated == Support.ABSENT && only) {
                best = stated;
            }
            start = end + 1;
        }
        return best == Support.UNKNOWN && lines >= WHOLE ? Support.ABSENT : best;
    }

    private Support stated(String symbol) {
        return switch (facts.value(Key.kernelConfig(symbol)).orElse("")) {
            case "y" -> Support.BUILT_IN;
            case "m" -> Support.MODULE;
            case "n" -> Support.ABSENT;
            default -> Support.UNKNOWN;
        };
    }
}

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
        return symbol(symbol).equals("n");
    }

    /** Whether it has {@code symbol}, built in or as a module. */
    public boolean has(String symbol) {
        return symbol(symbol).equals("y") || symbol(symbol).equals("m");
    }

    /**
     * What it says of a symbol: {@code y}, {@code m}, {@code n}, or {@code ""} where it does not
     * tell. A whole configuration that does not name a symbol leaves it out.
     *
     * @param names {@code NF_TABLES}, or names of which one is enough: {@code NF_NAT|IP_NF_NAT}
     */
    public String symbol(String names) {
        String best = "";
        int start = 0;
        while (start <= names.length()) {
            int bar = names.indexOf('|', start);
            int end = bar < 0 ? names.length() : bar;
            String stated = facts.value(Key.kernelConfig(names.substring(start, end))).orElse("");
            if (stated.equals("y") || (stated.equals("m") && !best.equals("y"))) {
                best = stated;
            } else if (best.isEmpty() && stated.equals("n") && bar < 0 && start == 0) {
                best = "n";
            }
            start = end + 1;
        }
        return best.isEmpty() && lines >= WHOLE ? "n" : best;
    }
}

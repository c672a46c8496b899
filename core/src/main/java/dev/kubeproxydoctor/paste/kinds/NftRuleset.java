package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * {@code nft list ruleset}: which tables are there; {@code ip kube-proxy} is that of nftables mode.
 * A line of {@code table}, a family, a name and a bracket opens one; {@code table of contents} does
 * not. Source: nftables src/rule.c, table_print.
 */
public final class NftRuleset extends Listing {
    private static final List<String> FAMILIES =
            List.of("ip", "ip6", "inet", "arp", "bridge", "netdev");

    @Override
    public boolean has(String line, boolean inside, String command) {
        boolean body =
                line.isEmpty()
                        || Chars.isBlank(line.charAt(0))
                        || line.startsWith("}")
                        || line.startsWith("# Warning: table ");
        return (inside && body) || !table(line).isEmpty();
    }

    /** {@code ip kube-proxy}; {@code ""} where no table begins with the line. */
    private static String table(String line) {
        List<String> words = line.startsWith("table ") ? Chars.words(line) : List.of();
        boolean opens =
                words.size() > 3 && words.get(3).equals("{") && FAMILIES.contains(words.get(1));
        return opens ? words.get(1) + ' ' + words.get(2) : "";
    }

    @Override
    public void read(String row, Properties out) {
        out.add(Property.LISTED, "nft.tables", table(row));
    }

    @Override
    public List<Property> states() {
        return List.of(Property.LISTED);
    }

    @Override
    public String example() {
        return """
                table ip kube-proxy {
                \tcomment "rules for kube-proxy"
                \tchain services {
                \t}

                }
                """;
    }
}

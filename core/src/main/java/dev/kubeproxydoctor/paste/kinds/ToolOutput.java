package dev.kubeproxydoctor.paste.kinds;

import java.util.List;

/** What host tools say, and the output of any command that was typed above it. */
public final class ToolOutput extends Output {
    /** How they begin their complaints. */
    private static final List<String> STARTS =
            List.of(
                    "iptables",
                    "ip6tables",
                    "Perhaps iptables",
                    "ipset v",
                    "nft:",
                    "netlink:",
                    "conntrack v",
                    "sysctl:",
                    "/dev/stdin:");

    @Override
    public boolean has(String line, boolean inside, String command) {
        return startsWithOne(line, STARTS) || !command.isEmpty();
    }

    @Override
    public String example() {
        return "conntrack v1.4.7 (conntrack-tools): Operation failed\n";
    }
}

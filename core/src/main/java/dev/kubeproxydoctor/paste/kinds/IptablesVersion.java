package dev.kubeproxydoctor.paste.kinds;

/** What {@code iptables -V} says: {@code iptables v1.8.9 (nf_tables)}. */
public final class IptablesVersion extends Output {
    @Override
    public boolean has(String line, boolean inside, String command) {
        boolean version = line.startsWith("iptables v") || line.startsWith("ip6tables v");
        return version && line.indexOf(": ") < 0;
    }

    @Override
    public boolean isQuoted() {
        return true;
    }

    @Override
    public String example() {
        return "iptables v1.8.9 (nf_tables)\n";
    }
}

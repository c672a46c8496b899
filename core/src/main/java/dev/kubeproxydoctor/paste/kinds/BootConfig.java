package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * The file {@code /boot/config-*} or {@code /proc/config.gz}, or lines of it: {@code
 * CONFIG_NF_TABLES=m}.
 */
public final class BootConfig extends Output {
    @Override
    public boolean has(String line, boolean inside, String command) {
        return (line.startsWith("CONFIG_") && line.indexOf('=') > 0)
                || (line.startsWith("# CONFIG_") && line.endsWith(" is not set"))
                || line.startsWith("# Automatically generated file")
                || (inside && (line.isEmpty() || line.startsWith("#")));
    }

    @Override
    public void read(String row, Properties out) {
        if (row.startsWith("# Linux/")) {
            for (String word : Chars.words(row)) {
                out.add(Property.KERNEL_CONFIG_VERSION, word);
            }
        }
        int name = row.indexOf("CONFIG_") + 7;
        if (name >= 7) {
            int end = Chars.skipWord(row, name);
            boolean set = row.startsWith("=", end);
            out.add(
                    Property.KERNEL_SYMBOL,
                    row.substring(name, end),
                    set ? row.substring(end + 1).trim() : "n");
        }
    }

    @Override
    public List<Property> states() {
        return List.of(Property.KERNEL_CONFIG_VERSION, Property.KERNEL_SYMBOL);
    }

    @Override
    public String example() {
        return """
                # Automatically generated file; DO NOT EDIT.
                # Linux/x86 6.1.0 Kernel Configuration
                #
                CONFIG_NF_TABLES=m
                # CONFIG_IP_NF_NAT is not set
                """;
    }
}

package dev.kubeproxydoctor.paste.kinds;

import java.util.List;

/** What {@code modprobe} and its kin complain of. */
public final class Modprobe extends Output {
    private static final List<String> STARTS = List.of("modprobe:", "modinfo:", "insmod:");

    @Override
    public boolean has(String line, boolean inside, String command) {
        return startsWithOne(line, STARTS);
    }

    @Override
    public boolean isQuoted() {
        return true;
    }

    @Override
    public String example() {
        return "modprobe: FATAL: Module ip_tables not found in directory /lib/modules/6.1.0\n";
    }
}

package dev.kubeproxydoctor.artefact;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings in the forms that platforms take: YAML, flags, arguments without their dashes. */
final class SettingForms {
    private static final Map<String, String> FLAGS = new LinkedHashMap<>();

    static {
        FLAGS.put("mode", "proxy-mode");
        FLAGS.put("conntrack.maxPerCore", "conntrack-max-per-core");
        FLAGS.put("conntrack.tcpEstablishedTimeout", "conntrack-tcp-timeout-established");
        FLAGS.put("conntrack.tcpCloseWaitTimeout", "conntrack-tcp-timeout-close-wait");
        FLAGS.put("iptables.localhostNodePorts", "iptables-localhost-nodeports");
        FLAGS.put("ipvs.scheduler", "ipvs-scheduler");
        FLAGS.put("clusterCIDR", "cluster-cidr");
        FLAGS.put("detectLocalMode", "detect-local-mode");
        FLAGS.put("nodePortAddresses", "nodeport-addresses");
        FLAGS.put("hostnameOverride", "hostname-override");
    }

    private SettingForms() {}

    /**
     * A template with the settings in it. A line with nothing but {@code @YAML@} or another name
     * becomes as many as there are, each as far to the right; one with {@code @MODE@} is left out
     * where no mode is set.
     */
    static String filled(String template, Map<String, String> settings, String mode) {
        StringBuilder filled = new StringBuilder();
        int start = 0;
        while (start < template.length()) {
            int end = template.indexOf('\n', start) + 1;
            String line = template.substring(start, end);
            String name = line.trim();
            String indent = line.substring(0, line.indexOf(name));
            switch (name) {
                case "@YAML@" -> filled.append(yaml(settings, indent));
                case "@FLAGS@" -> filled.append(flags(settings, indent, "--", "=", ""));
                case "@ARGUMENTS@" -> filled.append(flags(settings, indent, "- ", "=", ""));
                case "@FLAG_MAP@" -> filled.append(flags(settings, indent, "", ": \"", "\""));
                case "@EXTRA_ARGUMENTS@" -> filled.append(extraArguments(settings, indent));
                default ->
                        filled.append(
                                mode.isEmpty() && line.contains("@MODE@")
                                        ? ""
                                        : line.replace("@MODE@", mode));
            }
            start = end;
        }
        return filled.toString();
    }

    /** {@code conntrack.maxPerCore} = 0 as YAML. */
    private static String yaml(Map<String, String> settings, String indent) {
        StringBuilder yaml = new StringBuilder();
        String open = "";
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            int dot = setting.getKey().indexOf('.');
            String parent = dot < 0 ? "" : setting.getKey().substring(0, dot);
            if (!parent.isEmpty() && !parent.equals(open)) {
                yaml.append(indent).append(parent).append(":\n");
            }
            open = parent;
            yaml.append(indent)
                    .append(parent.isEmpty() ? "" : "  ")
                    .append(setting.getKey().substring(dot + 1))
                    .append(": ")
                    .append(setting.getValue())
                    .append('\n');
        }
        return yaml.toString();
    }

    /** One line each: {@code --proxy-mode=nftables}; a comment for what no flag sets. */
    private static String flags(
            Map<String, String> settings,
            String indent,
            String before,
            String between,
            String after) {
        StringBuilder flags = new StringBuilder();
        settings.forEach(
                (path, value) -> {
                    String flag = FLAGS.get(path);
                    flags.append(
                            flag == null
                                    ? indent + "# " + path + " has no flag"
                                    : indent + before + flag + between + value + after);
                    flags.append('\n');
                });
        return flags.toString();
    }

    /** The flags but for the mode, as a map of their own. */
    private static String extraArguments(Map<String, String> settings, String indent) {
        Map<String, String> others = new LinkedHashMap<>();
        settings.forEach(
                (path, value) -> {
                    if (!path.equals("mode") && FLAGS.containsKey(path)) {
                        others.put(path, value);
                    }
                });
        return others.isEmpty()
                ? ""
                : indent + "extraArgs:\n" + flags(others, indent + "  ", "", ": \"", "\"");
    }
}

package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.platform.Change;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a setting is changed on each platform, in the place where it is not overwritten: the change,
 * the restart that it needs, and the way back.
 */
final class WhereItLasts {
    /** Ways that belong to no platform. */
    private static final List<Platform> OTHERS =
            List.of(
                    other(
                            "Flags: a DaemonSet or static pod of your own, a systemd unit",
                            """
                            # kube-proxy ignores these beside --config:
                            @FLAGS@
                            # DaemonSet: kubectl rollout restart. Static pod: the kubelet restarts it when its file changes. Unit: systemctl daemon-reload,
                            # systemctl restart kube-proxy.
                            """,
                            "take the flags out and restart again.",
                            Layout.DAEMON_SET,
                            Layout.STATIC_POD,
                            Layout.SYSTEMD,
                            Layout.ENVIRONMENT,
                            Layout.UPSTART,
                            Layout.LIVE_POD),
                    other(
                            "A file of your own (--config)",
                            """
                            # In the file, or the template that makes it:
                            @YAML@
                            # then, on each node: systemctl restart kube-proxy
                            """,
                            "put the old file back and restart.",
                            Layout.PLAIN,
                            Layout.TEMPLATE,
                            Layout.HEREDOC,
                            Layout.SYSTEMD_CONFIG));

    private WhereItLasts() {}

    /**
     * The steps for the platform, or for all where it is not known.
     *
     * @param layout how the pasted configuration stands there, which tells enough where several
     *     platforms have the same way
     */
    static Artefact of(
            Map<String, String> settings, Optional<Platform> platform, Optional<Layout> layout) {
        List<Platform> ways = new ArrayList<>(Platform.all());
        ways.addAll(OTHERS);
        String own = "";
        String all = "";
        for (Platform way : ways) {
            boolean its =
                    platform.isPresent()
                            ? platform.get() == way
                            : layout.isPresent() && way.layouts().contains(layout.get().word());
            String text = text(way, settings);
            own += its && !own.contains(text) ? text : "";
            all += way.change().listed() && !all.contains(text) ? text : "";
        }
        StringBuilder text =
                new StringBuilder("Where the setting lasts\n=======================\n\n");
        settings.forEach(
                (path, value) -> text.append(path).append(": ").append(value).append('\n'));
        text.append(
                "\nOne setting serves all nodes of a cluster, so each of them must qualify. Connections may break for a moment.\n");
        text.append(own.isEmpty() ? all : own).append(VERIFY);
        return new Artefact(
                "where-it-lasts.txt",
                "text/plain",
                "The change in the place where it is not overwritten, the restart, the check, the way back.",
                text.toString());
    }

    private static final String VERIFY =
            """

            How to tell that it worked
            --------------------------

                curl -fsS http://127.0.0.1:10249/proxyMode; echo     on a node: the mode that runs
                curl -fsS http://127.0.0.1:10256/healthz             200 once rules were written

            After iptables or ipvs mode old rules may stay: kube-proxy 1.29 and later cleans up between iptables and nftables itself; after ipvs
            run kube-proxy --cleanup on each node, or reboot it.
            """;

    /** The way of a platform; nothing where it has none for these settings. */
    private static String text(Platform platform, Map<String, String> settings) {
        boolean onlyMode = settings.size() == 1 && settings.containsKey("mode");
        Change change = platform.change();
        String mode = settings.getOrDefault("mode", "");
        String template = onlyMode ? change.mode() : change.fields();
        if (template.isEmpty()) {
            return "";
        }
        String check = change.check().isEmpty() ? "" : "\nCheck:\n\n" + indented(change.check());
        return "\n"
                + change.heading()
                + "\n"
                + "-".repeat(change.heading().length())
                + "\n\n"
                + indented(SettingForms.filled(template, settings, platform.spelled(mode)))
                + check
                + "\nBack: "
                + change.undo()
                + "\n";
    }

    private static Platform other(String heading, String change, String undo, Layout... layouts) {
        List<String> words = new ArrayList<>();
        for (Layout layout : layouts) {
            words.add(layout.word());
        }
        return new Platform(
                "",
                List.of(),
                "",
                new Change(heading, true, change, change, "", undo),
                words,
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private static String indented(String text) {
        return "    " + text.trim().replace("\n", "\n    ") + "\n";
    }
}

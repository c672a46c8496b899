package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Finding.Rule;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.PlatformLayouts;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import java.util.Optional;

/** What configures kube-proxy and is neither YAML nor JSON, or is no longer. */
final class Plain {
    private Plain() {}

    /** The unit, environment file, upstart job, Terraform code or manifest in a text. */
    static Optional<Carrier> carrier(Document document) {
        String text = document.text();
        if (text.contains("configuration_values") || text.contains("aws_eks_addon")) {
            int at = value(text, "mode");
            return Optional.of(
                    new Carrier(
                            document, PlatformLayouts.EKS_ADDON, word(text, at), at, List.of()));
        }
        int args = text.indexOf("kube_proxy_args:");
        int k3s = args < 0 ? text.indexOf("kube-proxy-arg:") : args;
        if (k3s >= 0) {
            return Optional.of(misindented(document, k3s, args >= 0));
        }
        if (!text.contains("kube-proxy") && !text.contains("PROXY")) {
            return Optional.empty();
        }
        if (text.contains("[Service]") || text.contains("ExecStart=")) {
            int start = Math.max(0, text.indexOf("ExecStart="));
            return Optional.of(
                    flags(
                            document,
                            "Service.ExecStart",
                            start,
                            Layout.SYSTEMD,
                            Layout.SYSTEMD_CONFIG));
        }
        if (text.contains("respawn") || text.contains("\nexec ")) {
            return Optional.of(flags(document, "exec", 0, Layout.UPSTART, Layout.UPSTART));
        }
        if (text.contains("kind: Pod") || text.contains("containers:")) {
            boolean template = text.contains("${") || text.contains("{{");
            Layout layout = template ? Layout.TEMPLATE : Layout.LIVE_POD;
            Carrier carrier = flags(document, "containers[0].command", 0, layout, layout);
            if (!template) {
                carrier.findings()
                        .add(
                                Carrier.finding(
                                        document,
                                        "",
                                        0,
                                        Severity.FATAL,
                                        Rule.SYNTAX,
                                        "This is not valid YAML: parts of the manifest are left out, or its indentation is.",
                                        Failures.configYamlSyntax()));
            }
            return Optional.of(carrier);
        }
        int variable = text.indexOf("PROXY");
        int line = Chars.lineStart(text, Math.max(0, variable));
        boolean assignment = variable >= 0 && text.indexOf('=', line) > 0 && text.contains("--");
        return assignment
                ? Optional.of(
                        flags(
                                document,
                                text.substring(line, Chars.skipWord(text, line)),
                                line,
                                Layout.ENVIRONMENT,
                                Layout.ENVIRONMENT))
                : Optional.empty();
    }

    private static Carrier flags(
            Document document, String path, int from, Layout alone, Layout withConfig) {
        String text = document.text();
        List<Flags.Flag> flags = Flags.in(text, from, text.length());
        boolean config = Flags.named(flags, "config").isPresent();
        Optional<Flags.Flag> mode = Flags.named(flags, "proxy-mode");
        Layout layout = config ? withConfig : alone;
        return new Carrier(
                document,
                layout,
                mode.map(Flags.Flag::value).orElse(""),
                mode.map(Flags.Flag::valueAt).orElse(from),
                Carrier.flagFindings(document, layout, path, flags));
    }

    private static Carrier misindented(Document document, int key, boolean tool) {
        String text = document.text();
        int mode = text.indexOf("proxy-mode=", key);
        int at = mode < 0 ? key : mode + "proxy-mode=".length();
        Finding finding =
                Carrier.finding(
                        document,
                        tool ? "kube_proxy_args" : "kube-proxy-arg",
                        key,
                        Severity.FATAL,
                        Rule.SYNTAX,
                        "This is not valid YAML: the key must begin in the column of the other keys.",
                        Failures.configYamlSyntax());
        return new Carrier(
                document,
                tool ? PlatformLayouts.K3S_TOOL : PlatformLayouts.K3S,
                mode < 0 ? "" : word(text, at),
                at,
                List.of(finding));
    }

    /** Where the value of {@code "mode": "ipvs"} or {@code mode = "ipvs"} begins. */
    private static int value(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            int sign = end;
            while (sign < text.length() && "\" :=".indexOf(text.charAt(sign)) >= 0) {
                sign++;
            }
            if (sign > end + 1 && sign < text.length() && Chars.isLetter(text.charAt(sign))) {
                return sign;
            }
            at = text.indexOf(name, end);
        }
        return 0;
    }

    private static String word(String text, int at) {
        return text.substring(at, Chars.skipWord(text, at));
    }
}

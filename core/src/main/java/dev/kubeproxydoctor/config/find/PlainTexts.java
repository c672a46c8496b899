package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import java.util.Optional;

/** Finds what configures kube-proxy in texts that are not YAML or JSON, or no longer. */
final class PlainTexts {
    private final Document document;
    private final String text;

    private PlainTexts(Document document) {
        this.document = document;
        text = document.text();
    }

    /** The unit, environment file, upstart job, Terraform code or manifest in a text. */
    static Optional<Carrier> carrier(Document document) {
        PlainTexts plain = new PlainTexts(document);
        Optional<Carrier> platform = plain.platform();
        return platform.isPresent() ? platform : plain.flags();
    }

    private Optional<Carrier> platform() {
        if (text.contains("configuration_values") || text.contains("aws_eks_addon")) {
            return Optional.of(ModeSettings.inTerraform(document));
        }
        int args = text.indexOf("kube_proxy_args:");
        int k3s = args < 0 ? text.indexOf("kube-proxy-arg:") : args;
        return k3s < 0
                ? Optional.empty()
                : Optional.of(ModeSettings.misindented(document, k3s, args >= 0));
    }

    private Optional<Carrier> flags() {
        if (!text.contains("kube-proxy") && !text.contains("PROXY")) {
            return Optional.empty();
        }
        if (text.contains("[Service]") || text.contains("ExecStart=")) {
            int start = Math.max(0, text.indexOf("ExecStart="));
            List<Flags.Flag> flags = Flags.in(text, start, text.length());
            boolean config = Flags.named(flags, "config").isPresent();
            Layout layout = config ? Layout.SYSTEMD_CONFIG : Layout.SYSTEMD;
            return Optional.of(
                    new FlagText(
                            document, layout, "Service.ExecStart", flags, start, Optional.empty()));
        }
        if (text.contains("respawn") || text.contains("\nexec ")) {
            return flags("exec", 0, Layout.UPSTART, Optional.empty());
        }
        if (text.contains("kind: Pod") || text.contains("containers:")) {
            boolean template = text.contains("${") || text.contains("{{");
            return flags(
                    "containers[0].command",
                    0,
                    template ? Layout.TEMPLATE : Layout.LIVE_POD,
                    template
                            ? Optional.empty()
                            : Optional.of(new Slip(Slip.Cause.PARTS_LEFT_OUT, "", 0)));
        }
        int variable = text.indexOf("PROXY");
        int line = Chars.lineStart(text, Math.max(0, variable));
        boolean assignment = variable >= 0 && text.indexOf('=', line) > 0 && text.contains("--");
        return assignment
                ? flags(
                        text.substring(line, Chars.skipWord(text, line)),
                        line,
                        Layout.ENVIRONMENT,
                        Optional.empty())
                : Optional.empty();
    }

    private Optional<Carrier> flags(String path, int from, Layout layout, Optional<Slip> slip) {
        List<Flags.Flag> flags = Flags.in(text, from, text.length());
        return Optional.of(new FlagText(document, layout, path, flags, from, slip));
    }
}

package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import java.util.List;
import java.util.Optional;

/**
 * Flags of kube-proxy in a text that is not YAML: a unit, an environment file, a torn manifest.
 *
 * @param path where they stand in it: {@code Service.ExecStart}
 * @param from where the text of the flags begins
 * @param slip what keeps it from being read as YAML, where it should be
 */
public record FlagText(
        Document document,
        Layout layout,
        String path,
        List<Flags.Flag> flags,
        int from,
        Optional<Slip> slip)
        implements Carrier {
    @Override
    public String modeText() {
        return Flags.value(flags, "proxy-mode");
    }

    @Override
    public int modeAt() {
        Optional<Flags.Flag> mode = Flags.named(flags, "proxy-mode");
        return mode.isPresent() ? mode.get().valueAt() : from;
    }
}

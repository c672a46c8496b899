package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.find.FlagText;
import dev.kubeproxydoctor.config.find.ModeSetting;
import dev.kubeproxydoctor.config.find.Slip;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.Platform;
import java.util.Optional;

/** Checks flags, and the mode in the file of a platform. */
final class CarrierChecks {
    private CarrierChecks() {}

    static void check(Configuration carrier, Facts facts, Findings findings) {
        if (carrier instanceof ModeSetting file) {
            modeSetting(file, findings);
        } else if (carrier instanceof FlagText text) {
            FlagChecks.check(text, text.flags(), text.path(), facts, findings);
            slip(text.slip(), findings);
        }
    }

    private static void modeSetting(ModeSetting file, Findings findings) {
        String ignored = file.layout().ignored();
        if (file.slip().isPresent()) {
            slip(file.slip(), findings);
        } else if (!ignored.isEmpty()) {
            Remark remark = Remark.fatal(Flaw.IGNORED, ignored, Failures.configFlagIgnored());
            findings.add(file.path(), file.modeAt(), remark);
        } else if (!file.path().isEmpty()) {
            mode(file.modeText(), file.path(), file.modeAt(), file.layout(), findings);
        }
    }

    /** A platform that spells modes in a way of its own does not take kube-proxy's. */
    private static void mode(String mode, String path, int at, Layout layout, Findings findings) {
        Optional<Mode> known = Mode.of(mode);
        Optional<Platform> platform = layout.platform();
        boolean capitals = platform.isPresent() && !platform.get().spelling().isEmpty();
        boolean right = known.isPresent() && known.get().word().equals(mode) != capitals;
        boolean other = platform.isPresent() && platform.get().otherModes().contains(mode);
        if (!mode.isEmpty() && !right && !other && !mode.contains("$") && !mode.contains("{{")) {
            String message = "There is no mode \"" + mode + "\" here.";
            findings.add(
                    path, at, Remark.fatal(Flaw.INVALID, message, Failures.configModeInvalid()));
        }
    }

    private static void slip(Optional<Slip> slip, Findings findings) {
        if (slip.isPresent()) {
            findings.add(slip.get().path(), slip.get().at(), remark(slip.get().cause()));
        }
    }

    private static Remark remark(Slip.Cause cause) {
        if (cause == Slip.Cause.FOLDED) {
            return Remark.warning(
                    Flaw.SYNTAX,
                    "The configuration is in a folded scalar (>): YAML joins its lines, so kube-proxy does not read what you see. Write it with |.",
                    Failures.configYamlSyntax());
        }
        String message =
                cause == Slip.Cause.KEY_INDENTED
                        ? "This is not valid YAML: the key must start in the same column as the other keys."
                        : "This is not valid YAML: parts of the manifest or its indentation are missing.";
        return Remark.fatal(Flaw.SYNTAX, message, Failures.configYamlSyntax());
    }
}

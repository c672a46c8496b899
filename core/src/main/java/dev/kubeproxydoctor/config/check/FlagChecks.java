package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.Schema;
import dev.kubeproxydoctor.config.find.Carrier;
import dev.kubeproxydoctor.config.find.Flags;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks flags: which there are, which count, and their values by the rules of the fields that they
 * set. {@code --proxy-mode=ipvss} is as wrong as {@code mode: ipvss}.
 */
final class FlagChecks {
    private final Facts facts;
    private final String path;
    private final Findings findings;

    /** So many flags were not known. */
    private int slips;

    private FlagChecks(Facts facts, String path, Findings findings) {
        this.facts = facts;
        this.path = path;
        this.findings = findings;
    }

    /** Checks the flags of {@code carrier}, which stand at {@code path} of it. */
    static void check(
            Carrier carrier, List<Flags.Flag> flags, String path, Facts facts, Findings findings) {
        FlagChecks checks = new FlagChecks(facts, path, findings);
        for (Flags.Flag flag : Flags.ignored(flags)) {
            String message = "kube-proxy ignores --" + flag.name() + " beside --config.";
            checks.add(flag, Remark.warning(Flaw.IGNORED, message, Failures.configFlagIgnored()));
        }
        for (Flags.Flag flag : flags) {
            checks.name(flag, flags);
        }
        if (Flags.named(flags, "config").isEmpty() && !flags.isEmpty()) {
            FlagFindings own = new FlagFindings(carrier.document(), flags, path, findings);
            FlagTree tree = new FlagTree(flags, own, carrier.layout().word().contains("win"));
            Checks.validated(new Settings(tree.root(), facts), own);
        }
    }

    /** Whether the version has such a flag; one that no version has is a slip of the pen. */
    private void name(Flags.Flag flag, List<Flags.Flag> flags) {
        String name = flag.name();
        String field = FlagFields.field(name);
        int gone = FlagFields.gone(name);
        if (gone > 0 && !facts.kubernetesBelow(gone)) {
            boolean sure = facts.kubernetes().isPresent();
            String message =
                    "--" + name + " was removed in 1." + gone + "; from then on kube-proxy exits.";
            add(flag, unknown(sure ? Severity.FATAL : Severity.INFO, message));
        } else if (field != null && isTooNew(field)) {
            add(
                    flag,
                    unknown(
                            Severity.FATAL,
                            "This version has no flag --" + name + "; kube-proxy exits."));
        } else if (!FlagFields.isKnown(name)) {
            slips++;
            String meant = slips > Fields.SUGGESTED ? "" : Similar.of(name, FlagFields.names());
            Remark remark =
                    unknown(
                            meant.isEmpty() ? Severity.WARNING : Severity.FATAL,
                            "kube-proxy has no flag --" + name + ", and exits.");
            boolean free = !meant.isEmpty() && Flags.named(flags, meant).isEmpty();
            add(
                    flag,
                    meant.isEmpty()
                            ? remark
                            : remark.meaning(free ? "--" + name : "", "--" + meant));
        }
    }

    private boolean isTooNew(String field) {
        Schema.@Nullable Field known = Schema.field(field);
        return known != null && known.versions().since() > 18 && known.versions().exclude(facts);
    }

    private static Remark unknown(Severity severity, String message) {
        return Remark.fatal(Flaw.UNKNOWN_FIELD, message, Failures.configFlagUnknown()).as(severity);
    }

    private void add(Flags.Flag flag, Remark remark) {
        findings.add(path, flag.at(), remark);
    }
}

package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kube-proxy did not try because it ended before: the next failure may wait there. Who repairs
 * only what the log names pastes the next log an hour later.
 */
public final class NotReached {
    private static final List<Stage> SINCE_28 =
            List.of(
                    Stage.CONFIGURATION,
                    Stage.API,
                    Stage.CONNTRACK,
                    Stage.IPTABLES,
                    Stage.MODE,
                    Stage.RUNNING);

    private static final List<Stage> UP_TO_27 =
            List.of(
                    Stage.CONFIGURATION,
                    Stage.API,
                    Stage.IPTABLES,
                    Stage.MODE,
                    Stage.CONNTRACK,
                    Stage.RUNNING);

    private NotReached() {}

    /**
     * The checks after the one that failed first, each in a sentence; none where kube-proxy runs.
     */
    public static List<String> of(List<Diagnosis> diagnoses, Facts facts) {
        if (diagnoses.isEmpty() || diagnoses.get(0).severity() != Severity.FATAL) {
            return List.of();
        }
        Stage reached = diagnoses.get(0).failure().stage();
        if (reached == Stage.RUNNING || !facts.system().hasModules()) {
            return List.of();
        }
        List<Stage> order = facts.kubernetesBelow(28) ? UP_TO_27 : SINCE_28;
        List<String> sentences = new ArrayList<>();
        for (Stage stage : order.subList(order.indexOf(reached) + 1, order.size())) {
            sentence(stage, facts).ifPresent(sentences::add);
        }
        return sentences;
    }

    private static Optional<String> sentence(Stage stage, Facts facts) {
        Optional<Mode> mode = facts.configuredMode().or(facts::mode);
        boolean nftables = mode.equals(Optional.of(Mode.NFTABLES));
        return Optional.ofNullable(
                switch (stage) {
                    case CONFIGURATION -> null;
                    case API -> "Reaching the API server and finding its own Node.";
                    case CONNTRACK ->
                            "Writing the conntrack settings: nf_conntrack must be loaded and /proc/sys writable.";
                    case IPTABLES ->
                            nftables
                                    ? null
                                    : "Listing the nat table of each family: iptables needs its table, in ipvs mode too.";
                    case MODE -> ofMode(mode.orElse(Mode.IPTABLES));
                    case RUNNING ->
                            "Writing the rules: one missing module keeps all of them out, and kube-proxy then runs on without them.";
                });
    }

    private static @Nullable String ofMode(Mode mode) {
        return switch (mode) {
            case IPVS ->
                    "The check of ipvs mode: ip_vs with its scheduler, ip_set, and the ipset program.";
            case NFTABLES ->
                    "The check of nftables mode: kernel 5.13, nft 1.0.1, and the nf_tables modules.";
            default -> null;
        };
    }
}

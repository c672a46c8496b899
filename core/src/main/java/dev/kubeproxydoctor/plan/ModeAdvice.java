package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.plan.ModeOption.Suitability;
import dev.kubeproxydoctor.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which mode suits these nodes, with the reasons for and against each.
 *
 * @param choice the mode to have; nothing where what is told does not decide
 * @param options the three modes of Linux
 * @param questions what would decide
 * @param warnings what a change of mode brings with it; none where the mode is to stay
 * @param where where the platform keeps the setting, or {@code ""} where the platform is not known
 */
public record ModeAdvice(
        Optional<Mode> choice,
        List<ModeOption> options,
        List<Question> questions,
        List<String> warnings,
        String where) {
    private static final List<String> WARNINGS =
            List.of(
                    "One setting serves all nodes of a cluster: each of them must qualify, new and old ones.",
                    "Connections may break for a moment while rules are replaced. Rules of ipvs mode stay until kube-proxy --cleanup or a reboot.",
                    "NodeLocal DNSCache is set up differently in ipvs mode; MetalLB and kube-vip need ipvs.strictARP there.",
                    "Network policy engines and CNI plugins that look at kube-proxy's iptables rules do not see those of nftables mode.",
                    "nftables mode serves no NodePorts on 127.0.0.1.");

    /** Advice for what is known. */
    public static ModeAdvice of(Facts facts) {
        ModeOptions options = ModeOptions.of(facts);
        Optional<Mode> now = facts.configuredMode().or(facts::mode);
        Optional<Mode> choice =
                isFixed(facts) && !options.iptables().isImpossible()
                        ? Optional.of(Mode.IPTABLES)
                        : choice(options, now);
        List<Question> questions = new ArrayList<>();
        if (choice.isEmpty() || options.nftables().suitability() == Suitability.UNKNOWN) {
            questions.addAll(Wording.questions(facts));
        }
        if (choice.orElse(Mode.NFTABLES) == Mode.NFTABLES) {
            questions.add(Question.NETWORK);
        }
        boolean change = choice.isPresent() && choice.get() != now.orElse(Mode.IPTABLES);
        return new ModeAdvice(
                choice,
                List.of(options.iptables(), options.nftables(), options.ipvs()),
                List.copyOf(questions),
                change ? WARNINGS : List.of(),
                facts.platform().map(Platform::where).orElse(""));
    }

    /** Whether the platform has iptables mode alone. */
    private static boolean isFixed(Facts facts) {
        return ModeNotes.of(Mode.NFTABLES, facts).isImpossible()
                && ModeNotes.of(Mode.IPVS, facts).isImpossible();
    }

    /** What runs and works stays; nobody is sent to ipvs. */
    private static Optional<Mode> choice(ModeOptions options, Optional<Mode> now) {
        ModeOption iptables = options.iptables();
        ModeOption nftables = options.nftables();
        for (ModeOption option : List.of(iptables, nftables, options.ipvs())) {
            boolean runs = now.isPresent() && now.get() == option.mode();
            if (runs && !option.isImpossible()) {
                return now;
            }
        }
        for (ModeOption option : List.of(iptables, nftables)) {
            if (option.suitability() == Suitability.WORKS) {
                return Optional.of(option.mode());
            }
        }
        return iptables.isImpossible() && !nftables.isImpossible()
                ? Optional.of(Mode.NFTABLES)
                : Optional.empty();
    }
}

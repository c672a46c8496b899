package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.LegacyTables;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.platform.ModeNote;
import dev.kubeproxydoctor.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which mode suits these nodes, with the reasons for and against each.
 *
 * @param choice the mode to have, or {@code ""} where what is told does not decide
 * @param options the three modes of Linux
 * @param questions what would decide
 * @param warnings what a change of mode brings with it; none where the mode is to stay
 * @param where where the platform keeps the setting, or {@code ""} where the platform is not known
 */
public record ModeAdvice(
        String choice,
        List<Option> options,
        List<Question> questions,
        List<String> warnings,
        String where) {
    /**
     * One mode.
     *
     * @param verdict {@code works}, {@code impossible} or {@code unknown}
     */
    public record Option(
            String mode, String verdict, List<String> reasonsFor, List<String> reasonsAgainst) {}

    private static final List<String> WARNINGS =
            List.of(
                    "One setting serves all nodes of a cluster: each of them must qualify, new and old ones.",
                    "Connections may break for a moment while rules are replaced. Rules of ipvs mode stay until kube-proxy --cleanup or a reboot.",
                    "NodeLocal DNSCache is set up otherwise in ipvs mode; MetalLB and kube-vip need ipvs.strictARP there.",
                    "Network policy engines and CNI plugins that look at kube-proxy's iptables rules do not see those of nftables mode.",
                    "nftables mode serves no NodePorts on 127.0.0.1.");

    /** Advice for what is known. */
    public static ModeAdvice of(Facts facts) {
        KernelModes kernel = KernelModes.of(facts);
        Option iptables = iptables(facts, kernel);
        Option nftables = nftables(facts, kernel);
        Option ipvs = ipvs(facts, kernel, iptables);
        Optional<Mode> now = facts.configuredMode().or(facts::mode);
        boolean fixed =
                say("nftables", facts, new ArrayList<>(), new ArrayList<>())
                        && say("ipvs", facts, new ArrayList<>(), new ArrayList<>())
                        && !iptables.verdict().equals("impossible");
        String choice = fixed ? "iptables" : choice(iptables, nftables, ipvs, now);
        List<Question> questions = new ArrayList<>();
        if (choice.isEmpty() || nftables.verdict().equals("unknown")) {
            questions.addAll(Wording.questions(facts));
        }
        if (choice.equals("nftables") || choice.isEmpty()) {
            questions.add(Question.NETWORK);
        }
        boolean change =
                !choice.isEmpty() && !now.map(Mode::word).orElse("iptables").equals(choice);
        return new ModeAdvice(
                choice,
                List.of(iptables, nftables, ipvs),
                List.copyOf(questions),
                change ? WARNINGS : List.of(),
                facts.platform().map(Platform::where).orElse(""));
    }

    /**
     * What platform and system say about modes. Where no platform is told, a layout that several
     * have may be that of any of them.
     */
    private static List<ModeNote> notes(Facts facts) {
        List<ModeNote> notes = new ArrayList<>();
        Optional<Platform> told = facts.platform();
        String layout = facts.value(Key.LAYOUT).orElse("");
        for (Platform platform : Platform.all()) {
            boolean maybe = told.isEmpty() && platform.layouts().contains(layout);
            if (maybe || (told.isPresent() && told.get() == platform)) {
                notes.addAll(platform.notes());
            }
        }
        notes.addAll(facts.system().notes());
        return notes;
    }

    /** Adds what is said about a mode to its reasons; whether it is impossible by that. */
    private static boolean say(String mode, Facts facts, List<String> pro, List<String> contra) {
        boolean impossible = false;
        for (ModeNote note : notes(facts)) {
            if (note.mode().equals(mode)) {
                (note.pro() ? pro : contra).add(note.text());
                impossible |= note.since() == ModeNote.NEVER;
                impossible |= facts.kubernetesBelow(note.since());
            }
        }
        return impossible;
    }

    /** What runs and works stays; nobody is sent to ipvs. */
    private static String choice(
            Option iptables, Option nftables, Option ipvs, Optional<Mode> now) {
        for (Option option : List.of(iptables, nftables, ipvs)) {
            boolean runs = now.map(mode -> mode.word().equals(option.mode())).orElse(false);
            if (runs && !option.verdict().equals("impossible")) {
                return option.mode();
            }
        }
        for (Option option : List.of(iptables, nftables)) {
            if (option.verdict().equals("works")) {
                return option.mode();
            }
        }
        boolean only = iptables.verdict().equals("impossible");
        return only && !nftables.verdict().equals("impossible") ? "nftables" : "";
    }

    private static Option iptables(Facts facts, KernelModes kernel) {
        List<String> pro = new ArrayList<>();
        List<String> contra = new ArrayList<>();
        pro.add("It is the default, and every CNI plugin and policy engine knows it.");
        say("iptables", facts, pro, contra);
        Optional<KernelModes.Row> legacy = kernel.row("iptables (legacy)");
        Optional<KernelModes.Row> nft = kernel.row("iptables (nft)");
        String verdict = "unknown";
        if (legacy.isPresent() && nft.isPresent()) {
            boolean works = legacy.get().works() || nft.get().works();
            boolean absent = legacy.get().isAbsent() && nft.get().isAbsent();
            verdict = works ? "works" : absent ? "impossible" : "unknown";
            if (legacy.get().isAbsent()) {
                contra.add(
                        "The kernel has no legacy tables: the image's iptables must be the nft back-end.");
            }
            if (absent) {
                contra.add("The kernel lacks " + String.join(", ", nft.get().missing()) + ".");
            }
        } else if (LegacyTables.areLacking(facts)) {
            contra.add(
                    "This kernel is built without legacy tables, as far as its release tells; then the image's iptables must be the nft back-end.");
        } else if (facts.kernel().isPresent()) {
            verdict = "works";
        }
        return new Option("iptables", verdict, pro, contra);
    }

    private static Option nftables(Facts facts, KernelModes kernel) {
        List<String> pro = new ArrayList<>();
        List<String> contra = new ArrayList<>();
        pro.add(
                "It needs none of the legacy tables and no xt_ modules, and its rules grow better with Services.");
        if (facts.kubernetesAtLeast(33)) {
            pro.add("It is stable since Kubernetes 1.33.");
        }
        boolean impossible = false;
        if (facts.kubernetesBelow(31)) {
            contra.add(
                    facts.kubernetesBelow(29)
                            ? "Kubernetes has it from 1.29 on."
                            : "Before 1.31 it is alpha and needs the gate NFTablesProxyMode.");
            impossible = true;
        }
        if (facts.kernelBelow(5, 13)) {
            contra.add("It needs Linux 5.13.");
            impossible = true;
        }
        Optional<KernelModes.Row> row = kernel.row("nftables");
        if (row.isPresent() && row.get().isAbsent()) {
            contra.add("The kernel lacks " + String.join(", ", row.get().missing()) + ".");
            impossible = true;
        }
        impossible |= say("nftables", facts, pro, contra);
        contra.add("It serves no NodePorts on 127.0.0.1, and the CNI must work with it.");
        boolean known =
                facts.kubernetes().isPresent()
                        && facts.kernel().isPresent()
                        && (row.isEmpty() || row.get().works());
        return new Option(
                "nftables", impossible ? "impossible" : known ? "works" : "unknown", pro, contra);
    }

    private static Option ipvs(Facts facts, KernelModes kernel, Option iptables) {
        List<String> pro = new ArrayList<>();
        List<String> contra = new ArrayList<>();
        pro.add("Schedulers other than round robin, such as least connections.");
        contra.add("It needs the iptables tables too, so it is no way around a node without them.");
        if (!facts.kubernetesBelow(35)) {
            contra.add("It is deprecated since Kubernetes 1.35.");
        }
        Optional<KernelModes.Row> row = kernel.row("ipvs");
        boolean absent = row.isPresent() && row.get().isAbsent();
        if (absent) {
            contra.add("The kernel lacks " + String.join(", ", row.get().missing()) + ".");
        }
        boolean said = say("ipvs", facts, pro, contra);
        boolean impossible = absent || said || iptables.verdict().equals("impossible");
        boolean works = row.isPresent() && row.get().works();
        return new Option(
                "ipvs", impossible ? "impossible" : works ? "works" : "unknown", pro, contra);
    }
}

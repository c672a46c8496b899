package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.LegacyTables;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.plan.ModeOption.Suitability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three modes of Linux, each with what speaks for and against it on these nodes. */
record ModeOptions(ModeOption iptables, ModeOption nftables, ModeOption ipvs) {
    static ModeOptions of(Facts facts) {
        KernelModes kernel = KernelModes.of(facts);
        ModeOption iptables = iptables(facts, kernel);
        return new ModeOptions(
                iptables, nftables(facts, kernel), ipvs(facts, kernel, iptables.isImpossible()));
    }

    private static ModeOption iptables(Facts facts, KernelModes kernel) {
        ModeNotes notes = ModeNotes.of(Mode.IPTABLES, facts);
        List<String> pro = new ArrayList<>();
        pro.add("It is the default, and every CNI plugin and policy engine knows it.");
        pro.addAll(notes.pro());
        List<String> contra = new ArrayList<>(notes.contra());
        Optional<KernelModes.Row> legacy = kernel.row(ModeVariant.IPTABLES_LEGACY);
        Optional<KernelModes.Row> nft = kernel.row(ModeVariant.IPTABLES_NFT);
        Suitability suitability = Suitability.UNKNOWN;
        if (legacy.isPresent() && nft.isPresent()) {
            boolean absent = legacy.get().isAbsent() && nft.get().isAbsent();
            suitability = Suitability.of(absent, legacy.get().works() || nft.get().works());
            if (legacy.get().isAbsent()) {
                contra.add(
                        "The kernel has no legacy tables: the image's iptables must be the nft back-end.");
            }
            if (absent) {
                contra.add(lacks(nft.get()));
            }
        } else if (LegacyTables.areLacking(facts)) {
            contra.add(
                    "This kernel is probably built without legacy tables, judging by its release; then the image's iptables must be the nft back-end.");
        } else if (facts.kernel().isPresent()) {
            suitability = Suitability.WORKS;
        }
        return new ModeOption(Mode.IPTABLES, suitability, pro, contra);
    }

    private static ModeOption nftables(Facts facts, KernelModes kernel) {
        List<String> pro = new ArrayList<>();
        List<String> contra = new ArrayList<>();
        pro.add(
                "It needs none of the legacy tables and no xt_ modules, and its rules grow better with Services.");
        if (facts.kubernetesAtLeast(33)) {
            pro.add("It is stable since Kubernetes 1.33.");
        }
        if (facts.kubernetesBelow(31)) {
            contra.add(
                    facts.kubernetesBelow(29)
                            ? "Kubernetes has it from 1.29 on."
                            : "Before 1.31 it is alpha and needs the gate NFTablesProxyMode.");
        }
        if (facts.kernelBelow(5, 13)) {
            contra.add("It needs Linux 5.13.");
        }
        Optional<KernelModes.Row> row = kernel.row(ModeVariant.NFTABLES);
        row.filter(KernelModes.Row::isAbsent).ifPresent(absent -> contra.add(lacks(absent)));
        ModeNotes notes = ModeNotes.of(Mode.NFTABLES, facts);
        boolean impossible = !contra.isEmpty() || notes.isImpossible();
        pro.addAll(notes.pro());
        contra.addAll(notes.contra());
        contra.add("It serves no NodePorts on 127.0.0.1, and the CNI must work with it.");
        boolean known =
                facts.kubernetesAtLeast(31)
                        && facts.kernel().isPresent()
                        && (row.isEmpty() || row.get().works());
        return new ModeOption(Mode.NFTABLES, Suitability.of(impossible, known), pro, contra);
    }

    private static ModeOption ipvs(Facts facts, KernelModes kernel, boolean noIptables) {
        List<String> contra = new ArrayList<>();
        contra.add("It needs the iptables tables too, so it does not help on a node without them.");
        if (!facts.kubernetesBelow(35)) {
            contra.add("It is deprecated since Kubernetes 1.35.");
        }
        Optional<KernelModes.Row> row = kernel.row(ModeVariant.IPVS);
        boolean absent = row.isPresent() && row.get().isAbsent();
        if (absent) {
            contra.add(lacks(row.get()));
        }
        ModeNotes notes = ModeNotes.of(Mode.IPVS, facts);
        List<String> pro = new ArrayList<>();
        pro.add("Schedulers other than round robin, such as least connections.");
        pro.addAll(notes.pro());
        contra.addAll(notes.contra());
        boolean impossible = absent || notes.isImpossible() || noIptables;
        boolean works = row.isPresent() && row.get().works();
        return new ModeOption(Mode.IPVS, Suitability.of(impossible, works), pro, contra);
    }

    private static String lacks(KernelModes.Row row) {
        return "The kernel lacks " + String.join(", ", row.missing()) + ".";
    }
}

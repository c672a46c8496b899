package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftSegfault extends Failure {
    NftSegfault() {
        super("nft-segfault", "nft crashes on another program's tables");
        severity(Severity.DEGRADED);
        when(
                says(
                        "failed to run nft: signal: segmentation fault",
                        "nftables sync failed' err='signal: segmentation fault",
                        "nft: signal: segmentation fault"));
        explains("nft-sync-failed-generic");
        cause(
                """
                The nft of the image (1.0.1 to 1.0.6) crashes when it reads tables that a newer nft (1.1.3 or later) wrote on the host: \
                firewalld, or the distribution's own rules.\
                """);
        fix(
                Step.advise(
                        "Use a kube-proxy image of July 2026 or later",
                        "It holds nft 1.0.6.1; 1.36 and the patch releases with #137501 read only their own table."),
                Step.advise(
                        "Until then remove the foreign tables",
                        "nft list tables shows them; they are those that are not kube-proxy's."),
                new Step.SetMode(Mode.IPTABLES));
        doesNotFix("A newer nft on the host: that is what wrote what the old one cannot read.");
        questions(
                new Question(
                        "Which versions meet?",
                        "nft --version; kubectl -n kube-system exec ds/kube-proxy -- nft --version"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "https://github.com/kubernetes/kubernetes/issues/136786",
                "https://github.com/kubernetes/kubernetes/pull/140405");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1102] "Failed to list existing sets" err="failed to run nft: signal: segmentation fault (core dumped)"
                """);
    }
}

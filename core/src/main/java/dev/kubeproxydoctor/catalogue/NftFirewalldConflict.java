package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftFirewalldConflict extends Failure {
    NftFirewalldConflict() {
        super("nft-firewalld-conflict", "Another firewall drops or flushes kube-proxy's packets");
        severity(Severity.DEGRADED);
        when(leavesNoMessage());
        cause(
                """
                Tables of firewalld, ufw or /etc/nftables.conf see the same packets; a flush ruleset at their restart also removes \
                kube-proxy's table until its next full sync.\
                """);
        fix(
                Step.advise(
                        "Let it be",
                        "Remove flush ruleset from /etc/nftables.conf; let the firewall accept traffic to and from pods."));
        questions(new Question("Is the table there?", "nft list table ip kube-proxy "));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("nft(8), flush ruleset");
    }

    @Override
    public Examples examples() {
        return Examples.none();
    }
}

package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConntrackHashsizeUnwritable extends Failure {
    ConntrackHashsizeUnwritable() {
        super(
                "conntrack-hashsize-unwritable",
                "The hash table of connection tracking cannot be resized here");
        severity(Severity.FATAL);
        stage(Stage.CONNTRACK);
        when(says("/sys/module/nf_conntrack/parameters/hashsize: {errno}"));
        explains("conntrack-sysfs-readonly-warning");
        cause(
                """
                A limit that is more than four times the hash table's size makes kube-proxy resize it, which only the host's own \
                namespace with a writable /sys allows.\
                """);
        fix(
                new Step.SetField("conntrack.maxPerCore", "0"),
                Step.advise(
                        "Or set it on the real host",
                        "echo N > /sys/module/nf_conntrack/parameters/hashsize, and options nf_conntrack hashsize=N in /etc/modprobe.d/ to keep it."));
        doesNotFix(
                "Raising nf_conntrack_max alone: the hash table is then too small all the more.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/conntrack.go, SetMax",
                "https://github.com/kubernetes/kubernetes/issues/24295");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                I1124 08:15:42.137482       1 conntrack.go:72] "Setting conntrack hashsize" conntrackHashsize=32768
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="write /sys/module/nf_conntrack/parameters/hashsize: operation not supported"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="write /sys/module/nf_conntrack/parameters/hashsize: operation not supported"
                """);
    }
}

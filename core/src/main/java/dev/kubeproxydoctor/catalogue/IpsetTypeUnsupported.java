package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetTypeUnsupported extends Failure {
    IpsetTypeUnsupported() {
        super("ipset-type-unsupported", "The kernel lacks a type of set");
        severity(Severity.DEGRADED);
        when(
                says(
                        "Kernel error received: set type not supported",
                        "error creating ipset {set:word}, error: exit status 1"));
        cause(
                """
                ip_set is loaded, and the module of a set type is not: ip_set_hash_ipport, ip_set_hash_ipportip, ip_set_hash_ipportnet, \
                ip_set_hash_ip or ip_set_bitmap_port. IPVS mode needs all five.\
                """);
        fix(
                Step.load(
                        "ip_set_hash_ipport",
                        "ip_set_hash_ipportip",
                        "ip_set_hash_ipportnet",
                        "ip_set_hash_ip",
                        "ip_set_bitmap_port"),
                new Step.InstallModulePackage());
        doesNotFix("modprobe ip_set alone: the types are modules of their own.");
        questions(Question.MODULES);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/util/ipset/ipset.go, createSet",
                "linux: net/netfilter/ipset/Kconfig");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 ipset.go:161] "Failed to make sure existence of ip set" err="error creating ipset KUBE-CLUSTER-IP, error: exit status 1" ipSet={"Name":"KUBE-CLUSTER-IP"}
                """,
                """
                ipset v7.17: Kernel error received: set type not supported
                """);
    }
}

package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class DmesgXtablesErrors implements Failure {
    @Override
    public String id() {
        return "dmesg-xtables-errors";
    }

    @Override
    public String title() {
        return "The kernel says why it refused a rule";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.WARNING;
    }

    @Override
    public Condition when() {
        return says(
                "x_tables: ip_tables: {reason}",
                "x_tables: ip6_tables: {reason}",
                "match: invalid size",
                "xt_recent: {reason}: unable to alloc",
                "xt_addrtype: ipv6 does not support");
    }

    @Override
    public List<String> explains() {
        return List.of("iptables-restore-line-failed");
    }

    @Override
    public String cause() {
        return """
                The kernel log names the match or target that was used wrongly: in a table where it is not valid, with a structure of \
                another size (a 32-bit program, or versions that do not fit), or without memory.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Read it beside the rule",
                        "It belongs to the restore that failed at the same time."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: net/netfilter/x_tables.c, xt_check_match");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                [  412.108341] x_tables: ip_tables: conntrack.3 match: invalid size 168 (kernel) != (user) 160
                """);
    }
}

package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class DmesgXtablesErrors extends Failure {
    DmesgXtablesErrors() {
        super("dmesg-xtables-errors", "The kernel says why it refused a rule");
        severity(Severity.WARNING);
        when(
                says(
                        "x_tables: ip_tables: {reason}",
                        "x_tables: ip6_tables: {reason}",
                        "match: invalid size",
                        "xt_recent: {reason}: unable to alloc",
                        "xt_addrtype: ipv6 does not support"));
        explains("iptables-restore-line-failed");
        cause(
                """
                The kernel log names the match or target that was used wrongly: in a table where it is not valid, with a structure of \
                another size (a 32-bit program, or versions that do not fit), or without memory.\
                """);
        fix(
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

package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Workload;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Severity;
import java.util.List;
import java.util.Set;

/** What kube-proxy, or whoever starts it, would say to a configuration. */
public final class Checks {
    private static final Remark COMMENTS =
            Remark.warning(
                    Flaw.EMPTY,
                    "Every line is a comment: to kube-proxy the file is empty, and it exits.",
                    Failures.configMissingKind());

    private static final Remark TORN =
            Remark.info(
                    Flaw.SYNTAX,
                    "This is an excerpt, or not valid YAML: from here on it was not read.",
                    Failures.configYamlSyntax());

    private Checks() {}

    /**
     * What is wrong with a configuration, for the versions that are known, in the order of the
     * text.
     */
    public static List<Finding> of(Configuration configuration, Facts facts) {
        Findings findings = new Findings(configuration.document());
        boolean file = configuration.document().isWholeFile();
        if (file && configuration.document().margin().startsWith("#")) {
            findings.add("", 0, COMMENTS);
        }
        int start = 0;
        if (configuration instanceof KubeProxyConfiguration own) {
            decoded(own, facts, findings);
            start = own.text().inner().outerOffset(0);
        } else if (configuration instanceof Workload workload) {
            WorkloadChecks.check(workload, facts, findings);
        } else {
            CarrierChecks.check(configuration, facts, findings);
        }
        return findings.inOrder(start);
    }

    /** Source: cmd/kube-proxy/app/options.go, apimachinery's strict and lenient decoding. */
    private static void decoded(
            KubeProxyConfiguration configuration, Facts facts, Findings findings) {
        if (configuration.root() == null) {
            Syntax.check(configuration, findings);
        } else if (Header.check(configuration, findings)) {
            Set<String> broken = Fields.check(configuration, facts, findings);
            validated(new Settings(configuration, facts, broken), findings);
            Header.excerpt(configuration, findings);
            int read = configuration.text().text().length();
            if (configuration.text().inner().isItself()
                    && read < configuration.document().text().length()) {
                String rest = configuration.document().text().substring(read).trim();
                boolean tail = rest.indexOf('\n') < 0;
                findings.add("", read, tail ? TORN : TORN.as(Severity.WARNING));
            }
        }
    }

    /**
     * Source: pkg/proxy/apis/config/validation/validation.go and
     * pkg/proxy/apis/config/v1alpha1/defaults.go of 1.18 to 1.37.
     */
    static void validated(Settings settings, Findings findings) {
        GateChecks.check(settings, findings);
        Rule.check(ModeRules.ALL, settings, findings);
        Rule.check(AddressRules.ALL, settings, findings);
        NodePortAddresses.check(settings, findings);
        NumberRules.check(settings, findings);
        LogChecks.check(settings, findings);
        Rule.check(PeriodRules.ALL, settings, findings);
        ClusterCidr.check(settings, findings);
        Rule.check(TrafficRules.ALL, settings, findings);
    }
}

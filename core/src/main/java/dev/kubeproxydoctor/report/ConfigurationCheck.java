package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.check.Checks;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.diagnose.Fault;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with the configurations of a paste, for the facts of one node.
 *
 * @param findings those of each configuration, in the same order
 */
record ConfigurationCheck(List<Configuration> configurations, List<List<Finding>> findings) {
    /** Of a line so much is shown, in UTF-16 units. */
    private static final int SHOWN = 400;

    /** One that fails has no findings. */
    static ConfigurationCheck of(List<Configuration> configurations, Facts facts, Guard guard) {
        List<List<Finding>> findings = new ArrayList<>();
        for (Configuration configuration : configurations) {
            findings.add(
                    guard.call(
                            "checking a configuration",
                            () -> Checks.of(configuration, facts),
                            List.of()));
        }
        return new ConfigurationCheck(configurations, findings);
    }

    /**
     * The findings that are more than worth knowing, as the Diagnoser takes them: the first that
     * leads to a failure stands for all that do.
     */
    List<Fault> faults() {
        Set<Failure> named = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Configuration configuration = configurations.get(i);
            for (Finding finding : findings.get(i)) {
                if (isFault(finding, configuration) && named.add(finding.failure())) {
                    Evidence evidence = evidence(finding, configuration.document());
                    faults.add(new Fault(finding.failure(), finding.severity(), evidence));
                }
            }
        }
        return faults;
    }

    /** What a workload leaves out may stand in the configuration that it names. */
    private static boolean isFault(Finding finding, Configuration configuration) {
        boolean stands =
                configuration.isKubeProxyConfiguration()
                        || finding.severity() == Severity.FATAL
                        || finding.flaw() == Flaw.IGNORED;
        return stands && finding.severity() != Severity.INFO;
    }

    private static Evidence evidence(Finding finding, Document document) {
        SafeText line = line(document, finding.line());
        return new Evidence(
                document.input(),
                finding.line(),
                finding.column(),
                Math.max(finding.column(), line.length()),
                line,
                1);
    }

    /** A line of a document by its number in the input. */
    private static SafeText line(Document document, int number) {
        String text = document.text();
        int at = 0;
        for (int line = document.firstLine(); line < number && at < text.length(); line++) {
            at = Math.min(text.length(), Chars.lineEnd(text, at) + 1);
        }
        return document.safe().slice(at, Math.min(Chars.contentEnd(text, at), at + SHOWN));
    }
}

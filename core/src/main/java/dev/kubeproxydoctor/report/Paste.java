package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.facts.Statements;
import java.util.List;

/**
 * What was read of all inputs; the report is a function of it.
 *
 * @param statements what the inputs state and the reader says; configurations state nothing yet
 * @param secrets what was masked, in the order of the inputs
 */
record Paste(
        List<Report.Input> inputs,
        Statements statements,
        Observations seen,
        List<Configuration> configurations,
        List<Report.Secret> secrets) {}

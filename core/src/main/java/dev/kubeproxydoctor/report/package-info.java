/**
 * The whole examination, and its report as JSON: {@link dev.kubeproxydoctor.report.ReportJson} is
 * the only class that writes it.
 */
package dev.kubeproxydoctor.report;

package dev.kubeproxydoctor.fuzz;

import static dev.kubeproxydoctor.fuzz.Invariant.holds;
import static dev.kubeproxydoctor.fuzz.Invariant.same;

import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.ReportJson;
import dev.kubeproxydoctor.report.Sarif;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Any text gives a report: strict JSON, the same however the text is cut, whose spans lie in the
 * text.
 */
final class Examining {
    /** Parts one input from the next. */
    private static final String NEXT_INPUT = "\u001c";

    private Examining() {}

    static void check(String text) {
        List<String> inputs = List.of(text.split(NEXT_INPUT, -1));
        Doctor doctor = examined(inputs, text.length() + 1);
        Report report = doctor.report();
        String json = ReportJson.write(report);
        StrictJson.check(json);
        StrictJson.check(Sarif.write(report, names(inputs)));

        Doctor cut = examined(inputs, 9);
        same("the cuts change the report", json, ReportJson.write(cut.report()));
        same("the cuts change the places", doctor.places(), cut.places());
        cut.fact(Key.KUBERNETES, "1.20");
        cut.report();
        cut.fact(Key.KUBERNETES, "");
        same("a fact is not taken back", json, ReportJson.write(cut.report()));
        lines(report, inputs);
        edits(report, inputs);
        places(doctor.places(), report, inputs);
    }

    private static Doctor examined(List<String> inputs, int longest) {
        Doctor doctor = new Doctor();
        for (int i = 0; i < inputs.size(); i++) {
            String text = inputs.get(i);
            doctor.input(names(inputs).get(i));
            Random random = new Random(text.hashCode());
            for (int at = 0; at < text.length(); ) {
                int next = Math.min(text.length(), at + longest - random.nextInt(longest));
                doctor.text(text.substring(at, next));
                at = next;
            }
        }
        return doctor;
    }

    /** Every other input is a file that is all YAML by its name. */
    private static List<String> names(List<String> inputs) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            names.add(i % 2 == 0 ? "input-" + i : "input-" + i + ".yaml");
        }
        return names;
    }

    private static void lines(Report report, List<String> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            int before = 0;
            for (Report.Section section : report.inputs().get(i).sections()) {
                holds(
                        section.firstLine() > before && section.lastLine() >= section.firstLine(),
                        "sections overlap: " + section);
                before = section.lastLine();
            }
            holds(before <= lineCount(inputs.get(i)), "a section ends behind the text");
        }
        List<Evidence> shown = new ArrayList<>(report.unexplained());
        report.diagnoses().forEach(found -> shown.addAll(found.diagnosis().evidence()));
        for (Evidence evidence : shown) {
            String text = inputs.get(evidence.input());
            boolean inside =
                    evidence.line() >= 1
                            && evidence.line() <= lineCount(text)
                            && evidence.startColumn() >= 1
                            && evidence.endColumn() >= evidence.startColumn();
            holds(inside, "evidence outside of the text: " + evidence);
        }
        for (Report.Configured configured : report.configurations()) {
            int lines = lineCount(inputs.get(configured.input()));
            for (Finding finding : configured.findings()) {
                holds(
                        finding.line() >= 1 && finding.line() <= lines && finding.column() >= 1,
                        "a finding outside of the text: " + finding);
            }
        }
        for (Report.Masked masked : report.redactions()) {
            int lines = lineCount(inputs.get(masked.input()));
            holds(masked.line() >= 1 && masked.line() <= lines, "no such line: " + masked);
        }
    }

    /** What follows the last line end is a line, too: a reader's cursor can stand there. */
    private static int lineCount(String text) {
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1)) ? 1 : 0;
        }
        return count;
    }

    private static void edits(Report report, List<String> inputs) {
        for (Report.Configured configured : report.configurations()) {
            int length = inputs.get(configured.input()).length();
            int at = configured.start();
            holds(
                    0 <= at && at <= configured.end() && configured.end() <= length,
                    "a configuration outside of the text");
            for (Edit edit : configured.edits()) {
                holds(
                        edit.input() == configured.input()
                                && edit.start() >= at
                                && edit.end() >= edit.start()
                                && edit.end() <= configured.end(),
                        "an edit outside of its document, or over the one before: " + edit);
                at = edit.end();
            }
            holds(
                    configured.edits().isEmpty() || configured.refusal().isEmpty(),
                    "refused and edited");
            holds(
                    configured.edits().isEmpty() == configured.diff().isEmpty(),
                    "an edit without a diff, or a diff without an edit");
        }
    }

    private static void places(String json, Report report, List<String> inputs) {
        StrictJson.check(json);
        String[] numbers = json.replaceAll("[^0-9,]", "").split(",");
        int count = report.redactions().size();
        holds(numbers.length == Math.max(1, 2 * count), "places that are no redactions");
        int input = -1;
        int before = 0;
        for (int i = 0; i < count; i++) {
            before = report.redactions().get(i).input() == input ? before : 0;
            input = report.redactions().get(i).input();
            int start = Integer.parseInt(numbers[2 * i]);
            int end = Integer.parseInt(numbers[2 * i + 1]);
            holds(
                    before <= start && start < end && end <= inputs.get(input).length(),
                    "a place outside of the text, or over the one before");
            before = end;
        }
    }
}

package dev.kubeproxydoctor;

import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import java.util.List;

/** A text, examined. */
public record Examined(Report report) {

    /** Examines one text. */
    public static Examined of(String text) {
        return named("paste", text);
    }

    /** Examines one file. */
    public static Examined named(String name, String text) {
        return by(new Doctor(), name, text);
    }

    /** Examines one text by these failures alone. */
    public static Examined by(List<Failure> catalogue, String text) {
        return by(new Doctor(catalogue), "paste", text);
    }

    private static Examined by(Doctor doctor, String name, String text) {
        doctor.input(name);
        doctor.text(text);
        return new Examined(doctor.report());
    }

    /** What was diagnosed, worst first, mere information left out. */
    public List<String> wrong() {
        return report.diagnoses().stream()
                .map(Report.Problem::diagnosis)
                .filter(d -> d.severity().compareTo(Severity.INFO) < 0)
                .map(d -> d.failure().id())
                .toList();
    }

    /** Everything that was diagnosed. */
    public List<String> all() {
        return report.diagnoses().stream().map(found -> found.diagnosis().failure().id()).toList();
    }

    /** What was met and is harmless. */
    public List<String> ignored() {
        return report.ignored().stream().map(Report.Noise::failure).toList();
    }
}

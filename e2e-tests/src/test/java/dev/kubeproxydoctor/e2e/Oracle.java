package dev.kubeproxydoctor.e2e;

import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.redact.share.Pseudonyms;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.ReportJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the JVM answers, in the order in which {@link Engine} asks the browser. */
final class Oracle {
    /** What the reader says, before and after the report. */
    static final String MARKED = "node-1";

    static final String BEFORE = "v1.33.2";
    static final String AFTER = "6.1.0-18-amd64";

    private Oracle() {}

    /** The answers; one that says so where the JVM has none. */
    static List<String> answers(Sample sample) {
        try {
            return answersOf(sample);
        } catch (RuntimeException | StackOverflowError e) {
            return List.of("the JVM throws " + e);
        }
    }

    private static List<String> answersOf(Sample sample) {
        Doctor doctor = new Doctor();
        if (sample.talk()) {
            doctor.hide(MARKED);
            doctor.fact(Key.KUBERNETES, BEFORE);
        }
        doctor.input("paste");
        for (int at = 0; at < sample.text().length(); at += sample.slice()) {
            int end = Math.min(sample.text().length(), at + sample.slice());
            doctor.text(sample.text().substring(at, end));
        }
        List<String> answers = new ArrayList<>();
        answers.add(ReportJson.write(doctor.report()));
        answers.add(doctor.places());
        doctor.rethrow();
        if (sample.talk()) {
            for (String release : List.of(AFTER, "")) {
                doctor.fact(Key.KERNEL, release);
                answers.add(ReportJson.write(doctor.report()));
            }
            SafeText safe = doctor.mask(sample.text());
            answers.add(safe.display());
            answers.add(new Pseudonyms(false).share(safe));
            answers.add(new Pseudonyms(true).share(safe));
        }
        return answers;
    }

    /** The answers to all of these, in short. */
    static List<String> fingerprints(List<Sample> samples) {
        return samples.stream().map(sample -> fingerprint(answers(sample))).toList();
    }

    /** The answers in short, as the page makes it: length and hash of each. */
    static String fingerprint(List<String> answers) {
        return answers.stream()
                .map(answer -> answer.length() + ":" + answer.hashCode())
                .collect(Collectors.joining(" "));
    }
}

package dev.kubeproxydoctor.steps;

import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.redact.share.Pseudonyms;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.ReportJson;
import java.util.function.Function;

/** What is done with a text; {@link CountingLoader} loads it, so that it works on counted code. */
public enum Examinations implements Function<String, String> {
    /** A report, written. */
    EXAMINE {
        @Override
        public String apply(String text) {
            Doctor doctor = new Doctor();
            doctor.text(text);
            return ReportJson.write(doctor.report());
        }
    },

    /** The masked text, as it is read and as it is shared. */
    COPY {
        @Override
        public String apply(String text) {
            SafeText safe = Redactor.redact(text);
            return safe.display() + new Pseudonyms(true).share(safe);
        }
    }
}

package dev.kubeproxydoctor.redact.find;

import java.util.ArrayList;
import java.util.List;

/** The words beside which a secret is looked for, for tests of other packages. */
public final class SecretMarks {
    private SecretMarks() {}

    /** The marks of all finders, in their order. */
    public static List<String> all() {
        List<String> marks = new ArrayList<>();
        for (int sort = 0; sort < Finders.count(); sort++) {
            marks.addAll(Finders.marks(sort));
        }
        return marks;
    }
}

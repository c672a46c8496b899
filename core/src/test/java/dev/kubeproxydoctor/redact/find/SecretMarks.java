package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Scanner;
import java.util.ArrayList;
import java.util.List;

/** The words beside which a secret is looked for, for tests of other packages. */
public final class SecretMarks {
    private SecretMarks() {}

    /** The marks of all finders, in their order. */
    public static List<String> all() {
        List<String> marks = new ArrayList<>();
        Finders finders = new Finders(new Scanner(""), new Finds("", false));
        for (int i = 0; i < finders.count(); i++) {
            marks.addAll(finders.get(i).marks());
        }
        return marks;
    }
}

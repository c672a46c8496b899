package dev.kubeproxydoctor.fuzz;

import static dev.kubeproxydoctor.fuzz.Invariant.holds;
import static dev.kubeproxydoctor.fuzz.Invariant.same;

import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.redact.share.Identifiers;
import dev.kubeproxydoctor.redact.share.Pseudonyms;
import java.util.List;

/** A shared text has as many lines, keeps what is no name, and calls a name the same each time. */
final class Sharing {
    private Sharing() {}

    static void check(String text) {
        check(Redactor.redact(text), false);
        check(Redactor.redact(text), true);
    }

    private static void check(SafeText safe, boolean privateAddresses) {
        List<Identifiers.Identifier> names = Identifiers.in(safe.text(), privateAddresses);
        Pseudonyms pseudonyms = new Pseudonyms(privateAddresses);
        String shared = pseudonyms.share(safe);
        int at = 0;
        int from = 0;
        for (Identifiers.Identifier name : names) {
            int start = name.span().start();
            int end = name.span().end();
            holds(at <= start && start < end && end <= safe.length(), "names overlap: " + name);
            String before = safe.slice(at, start).display();
            from = shared.indexOf(before, from);
            holds(from >= 0, "what is no name is gone: " + before);
            from += before.length();
            String value = safe.text().substring(start, end);
            holds(!value.contains("\n") && !value.contains("\r"), "a name over two lines: " + name);
            at = end;
        }
        holds(shared.endsWith(safe.slice(at, safe.length()).display()), "the end is gone");
        holds(shared.indexOf(SafeText.MASK) < 0, "a bare mask");
        same("line ends are gone", lineEnds(safe.text()), lineEnds(shared));
        same("a name has two pseudonyms", shared, pseudonyms.share(safe));
        same(
                "the pseudonyms are not determined",
                shared,
                new Pseudonyms(privateAddresses).share(safe));
    }

    private static String lineEnds(String text) {
        return text.replaceAll("[^\r\n]", "");
    }
}

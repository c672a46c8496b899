package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.redact.Identifiers;
import dev.kubeproxydoctor.redact.Redaction;
import dev.kubeproxydoctor.redact.SafeText;
import java.util.ArrayList;
import java.util.List;

/** What was found in a text to be masked, as JSON: kinds and UTF-16 offsets, never a value. */
public final class RedactionJson {
    private RedactionJson() {}

    private record Item(int start, int end, String kind, String tier) {}

    /** {@code [{"start":7,"end":10,"kind":"token","tier":"secret"}]}, in the order of the text. */
    public static String write(SafeText safe) {
        List<Item> items = new ArrayList<>();
        for (Redaction r : safe.redactions()) {
            items.add(new Item(r.start(), r.end(), r.kind(), "secret"));
        }
        for (Identifiers.Identifier i : Identifiers.in(safe.text())) {
            items.add(new Item(i.span().start(), i.span().end(), i.kind(), "identifier"));
        }
        items.sort((a, b) -> Integer.compare(a.start(), b.start()));
        Json json = new Json();
        json.array(
                items,
                item ->
                        json.object(
                                o ->
                                        o.member("start", item.start())
                                                .member("end", item.end())
                                                .member("kind", item.kind())
                                                .member("tier", item.tier())));
        return json.toString();
    }
}

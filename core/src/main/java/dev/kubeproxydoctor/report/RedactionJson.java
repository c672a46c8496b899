package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.redact.Redaction;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.redact.share.Identifiers;
import java.util.ArrayList;
import java.util.List;

/** What was found in texts to be masked, as JSON: kinds and UTF-16 offsets, never a value. */
public final class RedactionJson {
    private RedactionJson() {}

    private record Item(int start, int end, String kind, String tier) {}

    /**
     * {@code [{"file":"a.log","start":7,"end":10,"kind":"token","tier":"secret"}]}, in the order of
     * the texts, of which {@code files} are the names.
     */
    public static String write(List<String> files, List<SafeText> texts, boolean privateAddresses) {
        Json json = new Json().beginArray();
        for (int i = 0; i < texts.size(); i++) {
            for (Item item : items(texts.get(i).latest(), privateAddresses)) {
                json.beginObject()
                        .member("file", files.get(i))
                        .member("start", item.start())
                        .member("end", item.end())
                        .member("kind", item.kind())
                        .member("tier", item.tier())
                        .end();
            }
        }
        return json.end().toString();
    }

    private static List<Item> items(SafeText safe, boolean privateAddresses) {
        List<Item> items = new ArrayList<>();
        for (Redaction r : safe.redactions()) {
            items.add(new Item(r.start(), r.end(), r.kind(), "secret"));
        }
        for (Identifiers.Identifier i : Identifiers.in(safe.text(), privateAddresses)) {
            items.add(new Item(i.span().start(), i.span().end(), i.kind(), "identifier"));
        }
        items.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return items;
    }
}

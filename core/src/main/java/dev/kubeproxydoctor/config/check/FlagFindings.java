package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.config.find.Flags;
import dev.kubeproxydoctor.paste.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes what is found of fields and says it of the flags that set them. */
final class FlagFindings extends Findings {
    private final Findings all;
    private final String path;
    private final Map<Integer, String> names = new LinkedHashMap<>();

    FlagFindings(Document document, List<Flags.Flag> flags, String path, Findings all) {
        super(document);
        this.all = all;
        this.path = path;
        for (Flags.Flag flag : flags) {
            names.put(flag.valueAt(), flag.name());
        }
    }

    @Override
    void add(String field, int at, Remark remark) {
        String name = names.get(at);
        String message = name == null ? remark.message() : "--" + name + ": " + remark.message();
        all.add(path, at, remark.saying(message));
    }
}

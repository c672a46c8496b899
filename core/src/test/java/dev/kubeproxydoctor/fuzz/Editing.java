package dev.kubeproxydoctor.fuzz;

import static dev.kubeproxydoctor.fuzz.Invariant.holds;
import static dev.kubeproxydoctor.fuzz.Invariant.same;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Offer;
import dev.kubeproxydoctor.config.edit.Surgery;
import dev.kubeproxydoctor.config.find.Configurations;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Patch;
import dev.kubeproxydoctor.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every edit that is offered lies in its document and does what it should: the text with it is read
 * again and needs no edit more.
 */
final class Editing {
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("mode", "nftables");
        SETTINGS.put("conntrack.maxPerCore", "0");
        SETTINGS.put("ipvs.scheduler", "wrr");
    }

    private static final int MOST_ROUNDS = 8;

    /** What it shows is answered by three settings. */
    private static final String LOG =
            Catalogue.file(Catalogue.byId("conntrack-timeout-unwritable").orElseThrow())
                    .matching()
                    .get(0);

    private Editing() {}

    static void check(String text) {
        List<Configuration> configurations = Configurations.in(document(text));
        for (int i = 0; i < configurations.size(); i++) {
            Configuration one = configurations.get(i);
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                Map<String, String> alone = Map.of(setting.getKey(), setting.getValue());
                Configuration after =
                        after(text, Surgery.set(one, alone).edits(), configurations, i);
                done("set " + alone, Surgery.set(one, alone), Surgery.set(after, alone));
                Offer removal = Surgery.remove(one, setting.getKey());
                Configuration without = after(text, removal.edits(), configurations, i);
                done(
                        "remove " + setting.getKey(),
                        removal,
                        Surgery.remove(without, setting.getKey()));
            }
            Configuration after =
                    after(text, Surgery.set(one, SETTINGS).edits(), configurations, i);
            done("set all", Surgery.set(one, SETTINGS), Surgery.set(after, SETTINGS));
        }
        offered("", text);
        offered(LOG, text);
    }

    /** A change that was offered and made leaves nothing to do. */
    private static void done(String what, Offer offered, Offer again) {
        if (offered.refusal().isEmpty()) {
            holds(
                    again.edits().isEmpty() && again.refusal().isEmpty(),
                    what + " leaves something to do: " + offered + ", " + again);
        } else {
            holds(offered.edits().isEmpty(), what + " is refused and offered");
        }
    }

    private static Configuration after(
            String text, List<Edit> edits, List<Configuration> before, int index) {
        List<Configuration> after = Configurations.in(document(edited(text, edits)));
        holds(after.size() == before.size(), "an edit changes how many configurations there are");
        return after.get(index);
    }

    /**
     * The file that a report offers is the text with all edits; examined again it offers the next,
     * as one failure after the other is answered, and then none.
     */
    private static void offered(String log, String original) {
        String text = original;
        int count = examined(log, text).configurations().size();
        for (int round = 0; ; round++) {
            Report report = examined(log, text);
            holds(
                    report.configurations().size() == count,
                    "the edits change how many configurations there are");
            Set<Edit> edits = new LinkedHashSet<>();
            report.configurations().forEach(configured -> edits.addAll(configured.edits()));
            holds(report.patches().size() == (edits.isEmpty() ? 0 : 1), "edits without a file");
            if (edits.isEmpty()) {
                return;
            }
            holds(round < MOST_ROUNDS, "there is no end of edits: " + edits);
            String bytes =
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            Patch.Outcome patched = report.patches().get(0).applyTo(bytes);
            if (!patched.refusal().isEmpty()) {
                same("refused and made", "", patched.bytes());
                return;
            }
            byte[] made = patched.bytes().getBytes(StandardCharsets.ISO_8859_1);
            String after = new String(made, StandardCharsets.UTF_8);
            same("the file has other edits", plain(edited(text, List.copyOf(edits))), plain(after));
            text = after;
        }
    }

    /** Whose line ends are all the same; what cannot be encoded is {@code ?} in both. */
    private static String plain(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static String edited(String text, List<Edit> edits) {
        String edited = text;
        int before = text.length();
        List<Edit> backwards = new ArrayList<>(edits);
        backwards.sort((a, b) -> Integer.compare(b.start(), a.start()));
        for (Edit edit : backwards) {
            holds(
                    0 <= edit.start() && edit.start() <= edit.end() && edit.end() <= before,
                    "edits overlap: " + edits);
            before = edit.start();
            edited = edit.applyTo(edited);
        }
        return edited;
    }

    private static Report examined(String log, String text) {
        Doctor doctor = new Doctor();
        doctor.input("kube-proxy.yaml");
        doctor.text(text);
        doctor.input("kube-proxy.log");
        doctor.text(log);
        return doctor.report();
    }

    private static Document document(String text) {
        return Document.of(0, 1, 1, 0, Redactor.redact(text), true);
    }
}

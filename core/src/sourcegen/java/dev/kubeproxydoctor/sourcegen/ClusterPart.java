package dev.kubeproxydoctor.sourcegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file says of what sets up kube-proxy. */
final class ClusterPart {
    /** One way in which the configuration stands; see {@code platform.Layout}. */
    record Shape(
            String word,
            boolean tells,
            boolean lasts,
            String where,
            String ignored,
            List<Setting> settings,
            Optional<Map> map) {}

    /** See {@code platform.Place}. */
    record Setting(String api, String kind, String path) {}

    /** See {@code platform.MapPlace}. */
    record Map(String namespace, String name, String key) {}

    final boolean isOffered;
    final List<String> versions;
    final String heading;
    final List<String> spelling;
    final List<String> otherModes;
    final List<String> mayBe;
    final String log;
    final List<ModeNotesReader.Note> notes;
    final List<Shape> shapes = new ArrayList<>();
    final ChangeText change;
    final PlatformSection where;

    ClusterPart(PlatformFile file, Answers answers) {
        isOffered = answers.yes("choose");
        versions = answers.words("versions");
        heading = answers.textOrNone("heading");
        spelling = answers.words("spelling");
        otherModes = answers.words("other-modes");
        mayBe = answers.words("may-be");
        log = answers.textOrNone("log");
        notes = ModeNotesReader.of(answers);
        Optional<Answers> layouts = answers.part("layouts");
        for (String word : layouts.map(Answers::keys).orElse(List.of())) {
            layouts.get().part(word).ifPresent(shape -> shapes.add(shape(word, shape)));
        }
        answers.done();
        where = file.section("Where it stands");
        change = ChangeText.of(file);
    }

    private static Shape shape(String word, Answers answers) {
        List<Setting> settings = new ArrayList<>();
        if (answers.has("at")) {
            for (Answers at : answers.parts("at")) {
                settings.add(
                        new Setting(at.textIfAny("api"), at.textIfAny("kind"), at.text("path")));
                at.done();
            }
        }
        Optional<Map> map =
                (answers.has("configmap") ? answers.part("configmap") : Optional.<Answers>empty())
                        .map(ClusterPart::map);
        int found = (settings.isEmpty() ? 0 : 1) + (map.isPresent() ? 1 : 0);
        found += answers.textIfAny("code").isEmpty() ? 0 : 1;
        if (found != 1) {
            answers.problem(
                    word, "a layout is found \"at\" paths, in a \"configmap\", or by \"code\"");
        }
        String tells = answers.textIfAny("tells");
        if (!tells.isEmpty() && !tells.startsWith("nobody, ")) {
            answers.problem("tells", "\"tells\" is \"nobody, \" and the reason");
        }
        Shape shape =
                new Shape(
                        word,
                        tells.isEmpty(),
                        answers.yes("lasts"),
                        answers.text("where"),
                        answers.textIfAny("ignored"),
                        settings,
                        map);
        answers.done();
        return shape;
    }

    private static Map map(Answers answers) {
        Map map =
                new Map(
                        answers.textIfAny("namespace"),
                        answers.textIfAny("name"),
                        answers.textIfAny("key"));
        answers.done();
        return map;
    }
}

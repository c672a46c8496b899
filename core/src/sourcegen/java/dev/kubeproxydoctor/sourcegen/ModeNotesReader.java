package dev.kubeproxydoctor.sourcegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a platform says for and against modes. */
final class ModeNotesReader {
    /** See {@code platform.ModeNote}. */
    record Note(String mode, boolean pro, int since, String text) {}

    private static final List<String> MODES = List.of("iptables", "nftables", "ipvs");
    private static final int NEVER = 999;

    private ModeNotesReader() {}

    /**
     * The answers to {@code modes}: below each mode {@code for}, {@code against}, {@code cannot}.
     */
    static List<Note> of(Answers answers) {
        List<Note> notes = new ArrayList<>();
        Optional<Answers> modes = answers.part("modes");
        for (String mode : modes.map(Answers::keys).orElse(List.of())) {
            if (!MODES.contains(mode)) {
                modes.get().problem(mode, "there is no mode \"" + mode + "\"");
            }
            Optional<Answers> said = modes.get().part(mode);
            for (String kind : said.map(Answers::keys).orElse(List.of())) {
                note(said.get(), mode, kind).ifPresent(notes::add);
            }
        }
        return notes;
    }

    private static Optional<Note> note(Answers said, String mode, String kind) {
        String before = "cannot before 1.";
        String text = said.text(kind);
        if (kind.startsWith(before) && kind.substring(before.length()).matches("\\d+")) {
            int since = Integer.parseInt(kind.substring(before.length()));
            return Optional.of(new Note(mode, false, since, text));
        }
        return switch (kind) {
            case "for" -> Optional.of(new Note(mode, true, 0, text));
            case "against" -> Optional.of(new Note(mode, false, 0, text));
            case "cannot" -> Optional.of(new Note(mode, false, NEVER, text));
            default -> {
                said.problem(
                        kind,
                        "of a mode one says \"for\", \"against\", \"cannot\" or \"cannot before 1.N\", not \""
                                + kind
                                + "\"");
                yield Optional.empty();
            }
        };
    }
}

package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.platform.ModeNote;
import dev.kubeproxydoctor.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What platform and system say about one mode.
 *
 * @param pro sentences that speak for it
 * @param contra sentences that speak against it
 * @param isImpossible whether by what they say no node there has it
 */
record ModeNotes(List<String> pro, List<String> contra, boolean isImpossible) {
    static ModeNotes of(Mode mode, Facts facts) {
        List<String> pro = new ArrayList<>();
        List<String> contra = new ArrayList<>();
        boolean impossible = false;
        for (ModeNote note : all(facts)) {
            if (note.mode().equals(mode.word())) {
                (note.pro() ? pro : contra).add(note.text());
                impossible |= note.since() == ModeNote.NEVER;
                impossible |= facts.kubernetesBelow(note.since());
            }
        }
        return new ModeNotes(pro, contra, impossible);
    }

    /** Where no platform is told, a layout that several have may be that of any of them. */
    private static List<ModeNote> all(Facts facts) {
        List<ModeNote> notes = new ArrayList<>();
        Optional<Platform> told = facts.platform();
        String layout = facts.value(Key.LAYOUT).orElse("");
        for (Platform platform : Platform.all()) {
            boolean maybe = told.isEmpty() && platform.layouts().contains(layout);
            if (maybe || (told.isPresent() && told.get() == platform)) {
                notes.addAll(platform.notes());
            }
        }
        notes.addAll(facts.system().notes());
        return notes;
    }
}

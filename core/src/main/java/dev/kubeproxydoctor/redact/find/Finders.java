package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Scanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finders of one text. Each is made when its first mark is met, or the first run. */
final class Finders {
    /** A sort of finder: the marks it is called for, whether runs are its business, its maker. */
    private record Sort(List<String> marks, boolean runs, Maker maker) {}

    private interface Maker {
        Finder make(Scanner scanner, Finds finds);
    }

    /** Where two have the same mark, the first one looks first. */
    private static final List<Sort> SORTS =
            List.of(
                    new Sort(PrivateKeys.MARKS, true, PrivateKeys::new),
                    new Sort(WebTokens.MARKS, false, WebTokens::new),
                    new Sort(Authorizations.MARKS, false, Authorizations::new),
                    new Sort(AwsKeys.MARKS, false, AwsKeys::new),
                    new Sort(UserInfo.MARKS, false, UserInfo::new),
                    new Sort(Tables.MARKS, false, Tables::new),
                    new Sort(NamedValues.MARKS, false, NamedValues::new),
                    new Sort(JoinTokens.MARKS, true, JoinTokens::new),
                    new Sort(SecretObjects.MARKS, false, SecretObjects::new),
                    new Sort(Vendors.MARKS, false, Vendors::new),
                    new Sort(VendorShapes.MARKS, true, VendorShapes::new),
                    new Sort(Parameters.MARKS, false, Parameters::new),
                    new Sort(CommandLines.MARKS, false, CommandLines::new),
                    new Sort(Statements.MARKS, false, Statements::new),
                    new Sort(Hashes.MARKS, false, Hashes::new),
                    new Sort(Outputs.MARKS, false, Outputs::new),
                    new Sort(AnsibleVaults.MARKS, false, AnsibleVaults::new),
                    new Sort(Seeds.MARKS, false, Seeds::new),
                    new Sort(WindowsCommands.MARKS, false, WindowsCommands::new));

    private final Scanner scanner;
    private final Finds finds;
    private final @Nullable Finder[] made = new Finder[SORTS.size()];
    private final List<Finder> forRuns = new ArrayList<>();

    Finders(Scanner scanner, Finds finds) {
        this.scanner = scanner;
        this.finds = finds;
    }

    /** How many sorts there are. */
    static int count() {
        return SORTS.size();
    }

    /** The marks of one sort. */
    static List<String> marks(int sort) {
        return SORTS.get(sort).marks();
    }

    /** Lets the finder of a sort look at a mark that starts at {@code start}. */
    void look(int sort, String mark, int start) {
        scanner.to(start);
        finder(sort).at(mark);
    }

    /** Lets all whose business it is look at a run of base64. */
    void run(int start, int end) {
        if (forRuns.isEmpty()) {
            for (int sort = 0; sort < made.length; sort++) {
                if (SORTS.get(sort).runs()) {
                    forRuns.add(finder(sort));
                }
            }
        }
        for (Finder finder : forRuns) {
            finder.run(start, end);
        }
    }

    private Finder finder(int sort) {
        Finder known = made[sort];
        if (known == null) {
            known = SORTS.get(sort).maker().make(scanner, finds);
            made[sort] = known;
        }
        return known;
    }
}

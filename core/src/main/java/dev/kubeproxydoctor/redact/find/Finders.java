package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Scanner;

/** The finders of one text. */
final class Finders {
    private final Scanner scanner;
    private final Finder[] all;

    /** Those that look at runs of base64 too. */
    private final Finder[] forRuns;

    /** Makes all of them; where two have the same mark, the first one looks first. */
    Finders(Scanner scanner, Finds finds) {
        this.scanner = scanner;
        Finder privateKeys = new PrivateKeys(scanner, finds);
        Finder joinTokens = new JoinTokens(scanner, finds);
        Finder vendorShapes = new VendorShapes(scanner, finds);
        all =
                new Finder[] {
                    privateKeys,
                    new WebTokens(scanner, finds),
                    new Authorizations(scanner, finds),
                    new AwsKeys(scanner, finds),
                    new UserInfo(scanner, finds),
                    new Tables(scanner, finds),
                    new NamedValues(scanner, finds),
                    joinTokens,
                    new SecretObjects(scanner, finds),
                    new Vendors(scanner, finds),
                    vendorShapes,
                    new Parameters(scanner, finds),
                    new CommandLines(scanner, finds),
                    new UnnamedSecrets(scanner, finds),
                    new Hashes(scanner, finds),
                    new Outputs(scanner, finds),
                    new AnsibleVaults(scanner, finds),
                    new Seeds(scanner, finds),
                    new WindowsCommands(scanner, finds)
                };
        forRuns = new Finder[] {privateKeys, joinTokens, vendorShapes};
    }

    /** How many there are. */
    int count() {
        return all.length;
    }

    /** One of them. */
    Finder get(int i) {
        return all[i];
    }

    /** Lets one of them look at a mark that starts at {@code start}. */
    void look(int i, String mark, int start) {
        scanner.to(start);
        all[i].at(mark);
    }

    /** Lets all whose business it is look at a run of base64. */
    void run(int start, int end) {
        for (Finder finder : forRuns) {
            finder.run(start, end);
        }
    }
}

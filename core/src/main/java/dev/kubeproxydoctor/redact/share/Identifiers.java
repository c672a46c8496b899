package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that say whose cluster it is and are no secrets: ARNs, account ids, host and user names,
 * e-mail and network addresses, ids of clouds. Diagnosis works with them; copies that are shared
 * carry pseudonyms in their place ({@link Pseudonyms}).
 */
public final class Identifiers {
    private Identifiers() {}

    /**
     * One identifier, whole.
     *
     * @param span where it is
     * @param kind {@code arn}, {@code awsaccount}, {@code registry}, {@code host}, {@code email},
     *     {@code ipv4}, {@code privateipv4}, {@code ipv6}, {@code mac}, {@code cloudid}, {@code
     *     uuid}, {@code project}, {@code cluster} or {@code user}
     */
    public record Identifier(Span span, String kind) {}

    private static final List<String> WORDS =
            Chars.words(
                    """
                    arn:aws arn%3aaws @ .internal .corp .lan .local .intra .home. .dkr.ecr. .eks.amazonaws.com .azmk8s.io oidc.eks. \
                    aks- gke- gke_ ec2- ip- .compute. i-0 vpc- subnet- eni- sg-0 vol-0 nat-0 igw-0 rtb-0 acl-0 eipalloc- lt-0 fs-0 eks-cluster-sg- \
                    tenant subscription project account username cluster-name clustername cluster_name \
                    hostname-override hostname_override hostnameoverride .api.aws ://""");

    /** A text has a few names of nodes; each is looked for in all of it. */
    private static final int OVERRIDES = 16;

    private static final Automaton AUTOMATON = Automaton.of(WORDS);

    /**
     * Every identifier in {@code text}, in order and apart from each other. Private addresses are
     * the diagnosis: they count only where they are asked for.
     */
    public static List<Identifier> in(String text, boolean privateAddresses) {
        List<Identifier> found = new ArrayList<>();
        Automaton.Hits hits = new Automaton.Hits();
        AUTOMATON.scan(text, 0, text.length(), hits);
        Set<String> overrides = new LinkedHashSet<>();
        for (int i = 0; i < hits.size(); i++) {
            String word = WORDS.get(hits.literal(i));
            if (!word.startsWith("hostname")) {
                look(text, word, hits.end(i), found);
            } else if (overrides.size() < OVERRIDES) {
                overrides.add(Hosts.override(text, hits.end(i) - word.length(), hits.end(i)));
            }
        }
        overrides.forEach(name -> Hosts.everywhere(text, name, found));
        Addresses.in(text, privateAddresses, found);
        found.sort(
                (a, b) -> {
                    int starts = Integer.compare(a.span().start(), b.span().start());
                    return starts != 0 ? starts : Integer.compare(b.span().end(), a.span().end());
                });
        List<Identifier> apart = new ArrayList<>();
        for (Identifier identifier : found) {
            if (apart.isEmpty()
                    || apart.get(apart.size() - 1).span().end() <= identifier.span().start()) {
                apart.add(identifier);
            }
        }
        return apart;
    }

    /** The identifiers of a text as it is shared by default. */
    public static List<Identifier> in(String text) {
        return in(text, false);
    }

    private static void look(String text, String word, int end, List<Identifier> found) {
        int start = end - word.length();
        switch (word) {
            case "arn:aws", "arn%3aaws" -> CloudNames.arn(text, start, found);
            case "@" -> email(text, start, found);
            case ".dkr.ecr." -> CloudNames.registry(text, start, found);
            case "oidc.eks." -> CloudNames.issuer(text, end, found);
            case "gke_" -> CloudNames.context(text, start, end, found);
            case "aks-", "gke-", "ec2-", "ip-" -> Hosts.node(text, start, found);
            case "tenant",
                    "subscription",
                    "project",
                    "account",
                    "username",
                    "cluster-name",
                    "clustername",
                    "cluster_name" ->
                    CloudNames.named(text, word, end, found);
            case "://" -> user(text, end, found);
            default -> {
                if (word.charAt(0) == '.') {
                    Hosts.host(text, start, end, found);
                } else {
                    CloudNames.id(text, start, end, found);
                }
            }
        }
    }

    static void add(int start, int end, String kind, List<Identifier> found) {
        found.add(new Identifier(new Span(start, end), kind));
    }

    private static void email(String text, int at, List<Identifier> found) {
        int start = at;
        while (start > 0
                && at - start < 64
                && (Chars.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '+')) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && end - at < 255 && Chars.isWord(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && text.charAt(end - 1) == '.') {
            end--;
        }
        int dot = end - 1;
        while (dot > at && text.charAt(dot) != '.') {
            dot--;
        }
        boolean domain =
                dot > at + 1
                        && end - dot > 2
                        && Chars.isLetter(text.charAt(dot + 1))
                        && !Chars.isDigit(text.charAt(at + 1));
        boolean version =
                at + 2 < text.length()
                        && text.charAt(at + 1) == 'v'
                        && Chars.isDigit(text.charAt(at + 2));
        boolean path = end < text.length() && text.charAt(end) == '/';
        boolean inUrl =
                start > 0
                        && "/:".indexOf(text.charAt(start - 1)) >= 0
                        && text.substring(Math.max(0, start - 200), start).contains("://");
        if (start < at
                && domain
                && !version
                && !path
                && !inUrl
                && !text.startsWith("git@", start)) {
            add(start, end, "email", found);
        }
    }

    /** The user of {@code scheme://user:password@host}, unless everyone has one of that name. */
    private static void user(String text, int start, List<Identifier> found) {
        int end = Chars.skipWord(text, start);
        boolean masked =
                end + 1 < text.length()
                        && text.charAt(end) == ':'
                        && text.charAt(end + 1) == SafeText.MASK;
        boolean alone = end < text.length() && text.charAt(end) == '@';
        if (end > start
                && (masked || alone)
                && !CloudNames.isCommonUser(text.substring(start, end))) {
            add(start, end, "user", found);
        }
    }
}

package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Hits;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that say whose cluster it is and are no secrets: ARNs, account ids, host and user names,
 * e-mail and network addresses, ids of clouds. Diagnosis works with them; copies that are shared
 * carry pseudonyms in their place ({@link Pseudonyms}).
 */
public final class Identifiers {
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
                    hostname-override hostname_override hostnameoverride .api.aws :// .gke.goog .k8s.ondigitalocean. \
                    .containers.cloud.ibm. .k8s.ovh. .api.k8s. .linodelke. akswin node io/hostname \
                    kube-proxy[ roles linux nominated""");

    private static final Automaton AUTOMATON = Automaton.of(WORDS);

    private final Scanner scanner;
    private final List<Identifier> found = new ArrayList<>();
    private final CloudNames clouds;
    private final NamedIds named;
    private final Hosts hosts;
    private final People people;
    private final NodeNames nodes;

    private Identifiers(String text) {
        scanner = new Scanner(text);
        clouds = new CloudNames(scanner, found);
        named = new NamedIds(scanner, found);
        hosts = new Hosts(scanner, found);
        people = new People(scanner, found);
        nodes = new NodeNames(scanner, found);
    }

    /**
     * Every identifier in {@code text}, in order and apart from each other. Private addresses are
     * the diagnosis: they count only where they are asked for.
     */
    public static List<Identifier> in(String text, boolean privateAddresses) {
        Identifiers identifiers = new Identifiers(text);
        Hits hits = new Hits();
        AUTOMATON.scan(text, 0, text.length(), hits);
        for (int i = 0; i < hits.size(); i++) {
            identifiers.look(WORDS.get(hits.literal(i)), hits.end(i));
        }
        identifiers.nodes.everywhere();
        new Addresses(identifiers.scanner, identifiers.found).all(privateAddresses);
        return apart(identifiers.found);
    }

    /** The identifiers of a text as it is shared by default. */
    public static List<Identifier> in(String text) {
        return in(text, false);
    }

    private void look(String word, int end) {
        int start = end - word.length();
        switch (word) {
            case "arn:aws", "arn%3aaws" -> clouds.arn(start);
            case "@" -> {
                people.email(start);
                nodes.prompt(end);
            }
            case ".dkr.ecr." -> clouds.registry(start);
            case "oidc.eks." -> clouds.issuer(end);
            case "gke_" -> clouds.context(end);
            case "aks-", "gke-", "ec2-", "ip-", "akswin" -> hosts.node(start);
            case "tenant",
                    "subscription",
                    "project",
                    "account",
                    "username",
                    "cluster-name",
                    "clustername",
                    "cluster_name" ->
                    named.at(word, end);
            case "hostname-override", "hostname_override", "hostnameoverride" ->
                    nodes.override(start, end);
            case "node" -> nodes.node(end);
            case "io/hostname" -> nodes.named(end);
            case "roles" -> nodes.table(end);
            case "linux" -> nodes.kernel(end + 1);
            case "nominated" -> nodes.column(start);
            case "kube-proxy[" -> nodes.journal(end);
            case "://" -> people.user(end);
            default -> {
                if (word.charAt(0) == '.') {
                    hosts.host(start, end);
                } else {
                    clouds.id(start, end);
                }
            }
        }
    }

    private static List<Identifier> apart(List<Identifier> found) {
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
}

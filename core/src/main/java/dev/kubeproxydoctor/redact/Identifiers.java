package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that say whose cluster it is and are no secrets: ARNs, account ids, AWS and internal host
 * names, e-mail addresses, public IPv4 addresses. Diagnosis works with them; copies that are shared
 * carry pseudonyms in their place ({@link Pseudonyms}).
 */
public final class Identifiers {
    private Identifiers() {}

    /**
     * One identifier.
     *
     * @param span where it is
     * @param kind {@code arn}, {@code awsaccount}, {@code host}, {@code email} or {@code ipv4}
     */
    public record Identifier(Span span, String kind) {}

    private static final List<String> WORDS =
            List.of(
                    "arn:aws",
                    "@",
                    ".internal",
                    ".corp",
                    ".lan",
                    ".local",
                    ".eks.amazonaws.com",
                    ".dkr.ecr.",
                    ".azmk8s.io",
                    ".intra");

    private static final Automaton AUTOMATON = Automaton.of(WORDS);

    /**
     * AWS accounts that own public images and say nothing about the reader. Source: EKS user guide,
     * add-on image registries.
     */
    private static final List<String> PUBLIC_ACCOUNTS =
            List.of("602401143452", "877085696533", "800184023465", "918309763551", "961992271922");

    /** Every identifier in {@code text}, in order and apart from each other. */
    public static List<Identifier> in(String text) {
        List<Identifier> found = new ArrayList<>();
        Automaton.Hits hits = new Automaton.Hits();
        AUTOMATON.scan(text, 0, text.length(), hits);
        for (int i = 0; i < hits.size(); i++) {
            String word = WORDS.get(hits.literal(i));
            int start = hits.end(i) - word.length();
            switch (word) {
                case "arn:aws" -> arn(text, start, found);
                case "@" -> email(text, start, found);
                case ".dkr.ecr." -> registry(text, start, found);
                default -> host(text, start, hits.end(i), found);
            }
        }
        addresses(text, found);
        found.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        List<Identifier> apart = new ArrayList<>();
        for (Identifier identifier : found) {
            if (apart.isEmpty()
                    || apart.get(apart.size() - 1).span().end() <= identifier.span().start()) {
                apart.add(identifier);
            }
        }
        return apart;
    }

    /**
     * {@code arn:aws:eks:eu-west-1:123456789012:cluster/prod}: the account and what comes after it.
     * Region and service stay.
     */
    private static void arn(String text, int start, List<Identifier> found) {
        int at = start;
        for (int colons = 0; colons < 4; colons++) {
            at = text.indexOf(':', at) + 1;
            if (at == 0 || at > start + 100) {
                return;
            }
        }
        int account = Chars.skipDigits(text, at);
        if (account - at == 12 && !PUBLIC_ACCOUNTS.contains(text.substring(at, account))) {
            found.add(new Identifier(new Span(at, account), "awsaccount"));
            int slash = account + 1;
            while (slash < text.length()
                    && (Chars.isWord(text.charAt(slash)) || text.charAt(slash) == ':')) {
                slash++;
            }
            int end = slash;
            while (end < text.length()
                    && (Chars.isWord(text.charAt(end)) || "/:".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            if (slash < text.length() && text.charAt(slash) == '/' && end > slash + 1) {
                found.add(new Identifier(new Span(slash + 1, end), "arn"));
            }
        }
    }

    private static void registry(String text, int dot, List<Identifier> found) {
        int start = dot;
        while (start > 0 && Chars.isDigit(text.charAt(start - 1))) {
            start--;
        }
        if (dot - start == 12 && !PUBLIC_ACCOUNTS.contains(text.substring(start, dot))) {
            found.add(new Identifier(new Span(start, dot), "awsaccount"));
        }
    }

    private static void email(String text, int at, List<Identifier> found) {
        int start = at;
        while (start > 0 && at - start < 64 && Chars.isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && end - at < 255 && Chars.isWord(text.charAt(end))) {
            end++;
        }
        int dot = text.lastIndexOf('.', end - 1);
        boolean domain =
                dot > at + 1
                        && end - dot > 2
                        && Chars.isLetter(text.charAt(dot + 1))
                        && !Chars.isDigit(text.charAt(at + 1));
        boolean version =
                at + 1 < text.length()
                        && text.charAt(at + 1) == 'v'
                        && at + 2 < text.length()
                        && Chars.isDigit(text.charAt(at + 2));
        if (start < at && domain && !version && !text.startsWith("git@", start)) {
            found.add(new Identifier(new Span(start, end), "email"));
        }
    }

    private static void host(String text, int dot, int end, List<Identifier> found) {
        int start = dot;
        while (start > 0 && dot - start < 255 && Chars.isWord(text.charAt(start - 1))) {
            start--;
        }
        int stop = Chars.skipWord(text, end);
        String name = text.substring(start, stop);
        boolean ours =
                name.endsWith("cluster.local")
                        || name.contains(".svc.")
                        || name.endsWith("k8s.io")
                        || start == dot;
        boolean whole = stop == end || text.charAt(end) == '.';
        if (!ours && whole) {
            found.add(new Identifier(new Span(start, end), "host"));
        }
    }

    private static void addresses(String text, List<Identifier> found) {
        int at = 0;
        while (at < text.length()) {
            if (!Chars.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length()
                    && (Chars.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            boolean alone =
                    (at == 0 || !Chars.isWord(text.charAt(at - 1)))
                            && (end == text.length() || !Chars.isWord(text.charAt(end)));
            int[] octets = alone ? Addresses.parse(text.substring(at, end)) : null;
            if (octets != null && Addresses.isPublic(octets)) {
                found.add(new Identifier(new Span(at, end), "ipv4"));
            }
            at = Math.max(end, at + 1);
        }
    }
}

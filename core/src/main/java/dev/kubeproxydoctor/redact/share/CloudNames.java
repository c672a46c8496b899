package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/** What clouds number and name in a form of their own: ARNs, registries, resources, contexts. */
final class CloudNames extends IdentifierFinder {
    /**
     * AWS accounts that own public images and say nothing about the reader. Source: EKS user guide,
     * add-on image registries.
     */
    private static final List<String> PUBLIC_ACCOUNTS =
            Chars.words(
                    """
                    602401143452 877085696533 800184023465 918309763551 961992271922 590381155156 558608220178 151742754352 \
                    759879836304 455263428931 066635153087 491585149902 296578399912 013241004608 918309763552 \
                    900889452093 900612956339 761377655185 537462380503 121268973566 893884732402""");

    /** AWS's own limit. */
    private static final int LONGEST_ARN = 2048;

    private static final String HEX = "0123456789abcdef";

    CloudNames(Scanner scanner, List<Identifiers.Identifier> found) {
        super(scanner, found);
    }

    static boolean isPublicAccount(String account) {
        return PUBLIC_ACCOUNTS.contains(account);
    }

    /**
     * {@code arn:aws:eks:eu-west-1:123456789012:cluster/prod}. One without an account is AWS's own,
     * but for buckets.
     */
    void arn(int start) {
        int limit = Math.min(text.length(), start + LONGEST_ARN);
        int end = scanner.to(start).skipAlphanumerics("_-.:/*%@+=", limit).back(".:,", start).at();
        String arn = text.substring(start, end);
        boolean account = false;
        for (int i = 0; i + 12 <= arn.length(); i++) {
            int digits = Chars.skipDigits(arn, i);
            if (digits - i == 12) {
                account |= !isPublicAccount(arn.substring(i, digits));
            }
            i = Math.max(i, digits);
        }
        if (account || (arn.contains(":s3:::") && !arn.contains(":::aws"))) {
            add(start, end, "arn");
        }
    }

    /** {@code 123456789012.dkr.ecr.eu-west-1.amazonaws.com}. */
    void registry(int dot) {
        int start = scanner.to(dot).back("0123456789", Math.max(0, dot - 13)).at();
        if (dot - start == 12 && !isPublicAccount(text.substring(start, dot))) {
            add(start, nameEnd(dot), "registry");
        }
    }

    /** The id in {@code oidc.eks.eu-west-1.amazonaws.com/id/0123...}. */
    void issuer(int from) {
        int start = nameEnd(from);
        if (text.startsWith("/id/", start)) {
            int end = Chars.skipAlphanumerics(text, start + 4);
            if (end - start > 20) {
                add(start + 4, end, "cloudid");
            }
        }
    }

    /** {@code gke_project_zone_cluster}, as gcloud calls a context. */
    void context(int from) {
        int end = nameEnd(from);
        int first = Chars.find(text, '_', from, end);
        int second = first < 0 ? -1 : Chars.find(text, '_', first + 1, end);
        if (first > from && second > first && second < end - 1) {
            add(from, first, "project");
            add(second + 1, end, "cluster");
        }
    }

    /** {@code i-0123456789abcdef0}, {@code vpc-...}: eight or seventeen digits behind the dash. */
    void id(int start, int end) {
        if (start > 0 && Chars.isWord(text.charAt(start - 1))) {
            return;
        }
        int from = text.lastIndexOf('-', end - 1) + 1;
        int stop = scanner.to(from).skip(HEX, text.length()).at();
        boolean whole =
                stop == text.length()
                        || (!Chars.isAlphanumeric(text.charAt(stop)) && text.charAt(stop) != '-');
        if ((stop - from == 17 || (stop - from == 8 && digits(from, stop) > 0)) && whole) {
            add(start, stop, "cloudid");
        }
    }

    private int digits(int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Chars.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}

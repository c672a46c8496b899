package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** What clouds number and name: accounts, resources, projects, tenants, clusters, users. */
final class CloudNames {
    private CloudNames() {}

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

    private static final List<String> COMMON_USERS =
            Chars.words(
                    """
                    root admin administrator user postgres mysql redis app sa guest git default nobody kubernetes-admin \
                    kube-proxy kubelet ubuntu ec2-user core system token oauth2 x-access-token string null none""");

    private static final List<String> COMMON_CLUSTERS =
            Chars.words(
                    "kubernetes default minikube cluster cluster.local kind string null none local");

    /** No name is longer, in UTF-16 units. */
    private static final int LONGEST_NAME = 300;

    /** AWS's own limit. */
    private static final int LONGEST_ARN = 2048;

    private static final String HEX = "0123456789abcdef";

    static boolean isPublicAccount(String account) {
        return PUBLIC_ACCOUNTS.contains(account);
    }

    static boolean isCommonUser(String name) {
        return COMMON_USERS.contains(Chars.lower(name)) || name.startsWith("system");
    }

    /**
     * {@code arn:aws:eks:eu-west-1:123456789012:cluster/prod}. One without an account is AWS's own,
     * but for buckets.
     */
    static void arn(String text, int start, List<Identifiers.Identifier> found) {
        int end = start;
        int limit = Math.min(text.length(), start + LONGEST_ARN);
        while (end < limit
                && (Chars.isWord(text.charAt(end)) || ":/*%@+=".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > start && ".:,".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
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
            Identifiers.add(start, end, "arn", found);
        }
    }

    /** {@code 123456789012.dkr.ecr.eu-west-1.amazonaws.com}. */
    static void registry(String text, int dot, List<Identifiers.Identifier> found) {
        int start = dot;
        while (start > 0 && dot - start < 13 && Chars.isDigit(text.charAt(start - 1))) {
            start--;
        }
        if (dot - start == 12 && !isPublicAccount(text.substring(start, dot))) {
            Identifiers.add(start, nameEnd(text, dot), "registry", found);
        }
    }

    /** The id in {@code oidc.eks.eu-west-1.amazonaws.com/id/0123...}. */
    static void issuer(String text, int from, List<Identifiers.Identifier> found) {
        int start = nameEnd(text, from);
        if (text.startsWith("/id/", start)) {
            int end = Chars.skipAlphanumerics(text, start + 4);
            if (end - start > 20) {
                Identifiers.add(start + 4, end, "cloudid", found);
            }
        }
    }

    /** {@code gke_project_zone_cluster}, as gcloud calls a context. */
    static void context(String text, int start, int from, List<Identifiers.Identifier> found) {
        int end = nameEnd(text, from);
        int first = Chars.find(text, '_', from, end);
        int second = first < 0 ? -1 : Chars.find(text, '_', first + 1, end);
        if (first > from && second > first && second < end - 1) {
            Identifiers.add(from, first, "project", found);
            Identifiers.add(second + 1, end, "cluster", found);
        }
    }

    /** {@code i-0123456789abcdef0}, {@code vpc-...}: eight or seventeen digits behind the dash. */
    static void id(String text, int start, int end, List<Identifiers.Identifier> found) {
        if (start > 0 && Chars.isWord(text.charAt(start - 1))) {
            return;
        }
        int from = text.lastIndexOf('-', end - 1) + 1;
        int stop = from;
        while (stop < text.length() && HEX.indexOf(text.charAt(stop)) >= 0) {
            stop++;
        }
        boolean whole =
                stop == text.length()
                        || (!Chars.isAlphanumeric(text.charAt(stop)) && text.charAt(stop) != '-');
        if ((stop - from == 17 || (stop - from == 8 && digits(text, from, stop) > 0)) && whole) {
            Identifiers.add(start, stop, "cloudid", found);
        }
    }

    private static int digits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Chars.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** The value after a name that ends with {@code word} or goes on with {@code id}. */
    static void named(String text, String word, int end, List<Identifiers.Identifier> found) {
        int nameEnd = nameEnd(text, end);
        String rest = Chars.lower(text.substring(end, nameEnd));
        int start = nameEnd;
        while (start < text.length()
                && start - nameEnd < 8
                && "\"'\\:= /{".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int stop = nameEnd(text, start);
        while (stop > start && text.charAt(stop - 1) == '.') {
            stop--;
        }
        String value = text.substring(start, stop);
        boolean assigned =
                (start > nameEnd && text.substring(nameEnd, start).indexOf(':') >= 0)
                        || text.substring(nameEnd, start).indexOf('=') >= 0;
        boolean path = start == nameEnd + 1 && text.charAt(nameEnd) == '/' && rest.equals("s");
        boolean id = rest.equals("id") || rest.equals("_id") || rest.equals("-id");
        switch (word) {
            case "tenant", "subscription" -> {
                if (start > nameEnd && isUuid(value)) {
                    Identifiers.add(start, stop, "uuid", found);
                }
            }
            case "account" -> {
                if (start > nameEnd
                        && value.length() == 12
                        && Chars.skipDigits(value, 0) == 12
                        && !isPublicAccount(value)) {
                    Identifiers.add(start, stop, "awsaccount", found);
                }
            }
            case "project" -> {
                boolean name =
                        value.length() > 5
                                && value.length() < 31
                                && Chars.isLetter(value.charAt(0))
                                && value.indexOf('.') < 0
                                && value.indexOf('_') < 0;
                if (name && ((id && assigned) || (path && value.indexOf('-') > 0))) {
                    Identifiers.add(start, stop, "project", found);
                }
            }
            case "username" -> {
                if (rest.isEmpty()
                        && assigned
                        && !value.isEmpty()
                        && !isCommonUser(value)
                        && start < text.length()
                        && text.charAt(start) != SafeText.MASK) {
                    Identifiers.add(start, stop, "user", found);
                }
            }
            default -> {
                if (rest.isEmpty()
                        && assigned
                        && value.length() > 1
                        && !COMMON_CLUSTERS.contains(value)) {
                    Identifiers.add(start, stop, "cluster", found);
                }
            }
        }
    }

    /** As {@link Chars#skipWord}, no further than a name may reach. */
    static int nameEnd(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        int end = from;
        while (end < limit && Chars.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isUuid(String value) {
        boolean shape = value.length() == 36;
        for (int i = 0; shape && i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            shape = dash ? value.charAt(i) == '-' : HEX.indexOf(Chars.lower(value.charAt(i))) >= 0;
        }
        return shape;
    }
}

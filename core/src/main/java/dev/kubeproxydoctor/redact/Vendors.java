package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * Tokens that their makers begin with a mark of their own. Source: the makers' documentation of
 * their token formats.
 */
final class Vendors {
    private Vendors() {}

    static final List<String> PREFIXES =
            List.of(
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat_",
                    "glpat-",
                    "xoxb-",
                    "xoxp-",
                    "xoxa-",
                    "xapp-",
                    "sk_live_",
                    "rk_live_",
                    "sk-proj-",
                    "sk-ant-",
                    "hf_",
                    "npm_",
                    "pypi-",
                    "glsa_",
                    "dckr_pat_",
                    "dop_v1_",
                    "dapi",
                    "dp.pt.",
                    "NRAK-",
                    "shpat_",
                    "AGE-SECRET-KEY-",
                    "AIza",
                    "GOCSPX-",
                    "ya29.",
                    "AKCp",
                    "sqp_",
                    "sha256~",
                    "hvs.",
                    "hvb.",
                    "k8s-aws-v1.",
                    "PMAK-",
                    "pul-",
                    "lin_api_",
                    "SG.",
                    "key-",
                    "token-",
                    ".atlasv1.",
                    ":AA");

    /**
     * The token whose mark is {@code text[start, end)}: in its own case, no part of a longer word,
     * long enough and with a digit in it.
     */
    static void token(String text, int start, int end, Found found) {
        String mark = text.substring(start, end);
        if (!PREFIXES.contains(mark)) {
            return;
        }
        if (mark.equals(".atlasv1.") || mark.equals(":AA")) {
            around(text, start, end, found);
            return;
        }
        if (start > 0 && Chars.isWord(text.charAt(start - 1))) {
            return;
        }
        if (mark.equals("key-")) {
            mailgun(text, start, end, found);
            return;
        }
        if (mark.equals("token-")) {
            rancher(text, start, end, found);
            return;
        }
        int stop = end;
        boolean digit = false;
        boolean upper = false;
        while (stop < text.length()
                && (Chars.isWord(text.charAt(stop)) || "~=+/".indexOf(text.charAt(stop)) >= 0)) {
            digit |= Chars.isDigit(text.charAt(stop));
            upper |= text.charAt(stop) >= 'A' && text.charAt(stop) <= 'Z';
            stop++;
        }
        boolean underscore = mark.endsWith("_") && upper && stop - end >= 30;
        if ((digit || underscore) && stop - end >= 16) {
            found.add(start, stop, "vendortoken");
        }
    }

    /**
     * Marks in the middle: HCP Terraform's {@code ID.atlasv1.SECRET}, Telegram's {@code ID:AA...}.
     */
    private static void around(String text, int start, int end, Found found) {
        int from = start;
        while (from > 0 && Chars.isWord(text.charAt(from - 1)) && text.charAt(from - 1) != '.') {
            from--;
        }
        int stop = end;
        while (stop < text.length()
                && Chars.isWord(text.charAt(stop))
                && text.charAt(stop) != '.') {
            stop++;
        }
        boolean telegram = text.charAt(start) == ':';
        boolean id = Chars.skipDigits(text, from) == start && start - from >= 8;
        if (telegram ? id && stop - start == 36 : start - from >= 10 && stop - end >= 40) {
            found.add(from, stop, "vendortoken");
        }
    }

    /** Mailgun's {@code key-} and 32 hexadecimal digits. */
    private static void mailgun(String text, int start, int end, Found found) {
        int stop = Chars.skipAlphanumerics(text, end);
        boolean hexadecimal = stop - end == 32;
        for (int i = end; hexadecimal && i < stop; i++) {
            hexadecimal = Character.digit(text.charAt(i), 16) >= 0;
        }
        if (hexadecimal) {
            found.add(start, stop, "vendortoken");
        }
    }

    /** Rancher's {@code token-xxxxx:} and its secret. */
    private static void rancher(String text, int start, int end, Found found) {
        int colon = Chars.skipAlphanumerics(text, end);
        if (colon - end == 5 && text.startsWith(":", colon)) {
            int stop = Chars.skipAlphanumerics(text, colon + 1);
            if (stop - colon - 1 >= 40) {
                found.add(start, stop, "vendortoken");
            }
        }
    }
}

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
                    "SG.");

    /**
     * The token whose mark is {@code text[start, end)}: in its own case, no part of a longer word,
     * long enough and with a digit in it.
     */
    static void token(String text, int start, int end, Found found) {
        if (!PREFIXES.contains(text.substring(start, end))
                || start > 0 && Chars.isWord(text.charAt(start - 1))) {
            return;
        }
        int stop = end;
        boolean digit = false;
        while (stop < text.length()
                && (Chars.isWord(text.charAt(stop)) || "~=+/".indexOf(text.charAt(stop)) >= 0)) {
            digit |= Chars.isDigit(text.charAt(stop));
            stop++;
        }
        if (digit && stop - end >= 16) {
            found.add(start, stop, "vendortoken");
        }
    }
}

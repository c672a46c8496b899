package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * Tokens that their makers begin with a mark of their own. Source: the makers' documentation of
 * their token formats.
 */
final class Vendors {
    private Vendors() {}

    private static final String KIND = "vendortoken";

    /** What a token begins with, in its own case; the last ones stand in the middle of it. */
    static final List<String> MARKS =
            Chars.words(
                    """
                    ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- gldt- glrt- glcbt- glptt- glft- glimt- \
                    glagent- glsoat- gloas- glffct- GR1348941 xoxb- xoxp- xoxa- xoxr- xoxs- xoxe xoxc- \
                    xoxd- xapp- sk_live_ sk_test_ rk_live_ rk_test_ whsec_ sk-proj- sk-svcacct- sk- \
                    sk-admin- sk-ant- sk-or- sk-lf- gsk_ xai- pplx- r8_ hf_ api_org_ npm_ pypi- rubygems_ \
                    SG. xkeysib- glsa_ glc_ hvs. hvb. hvr. dckr_pat_ dckr_oat_ dop_v1_ doo_v1_ dor_v1_ \
                    dapi dkea dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit. NRAK- NRJS- NRII- NRRA- \
                    NRIQ- lin_api_ lin_oauth_ shpat_ shpss_ shpca_ shppa_ AKCp cmVmdGtuO AGE-SECRET-KEY- \
                    pul- PMAK- sbp_ sb_secret_ sbs_ pscale_tkn_ pscale_pw_ pscale_oauth_ pscale_otkn_ \
                    fo1_ fm1r_ fm1a_ fm2_ sqp_ squ_ sqa_ dt0c01. dt0s01. dt0s02. dt0s16. sntrys_ sntryu_ \
                    AIza GOCSPX- ya29. 1//0 sha256~ k8s-aws-v1. SWMTKN-1- ATATT3 ATCTT3 ATBB HRKU- ntn_ \
                    figd_ LTAI aio_ CFPAT- EZAK FLWSECK pnu_ rdme_ sgp_ sq0atp- sq0csp- tskey- ops_eyJ \
                    bkua_ CCIPAT_ nfp_ napi_ snyk_ tfp_ phx_ pat-na1- rpa_ tvly- waka_ key- token- \
                    .atlasv1. :AA T3BlbkFJ NRAL Q~""");

    /**
     * The token whose mark is {@code text[start, end)}: in its own case, no part of a longer word,
     * long enough and with a digit in it.
     */
    static void token(String text, int start, int end, Found found) {
        String mark = text.substring(start, end);
        if (!MARKS.contains(mark)) {
            return;
        }
        switch (mark) {
            case ".atlasv1." -> around(text, start, end, 54, 200, found);
            case ":AA" -> telegram(text, start, end, found);
            case "T3BlbkFJ" -> around(text, start, end, 40, 200, found);
            case "NRAL" -> around(text, start, end, 40, 40, found);
            case "Q~" -> around(text, start, end, 34, 42, found);
            default -> prefixed(text, mark, start, end, found);
        }
    }

    private static void prefixed(String text, String mark, int start, int end, Found found) {
        if (start > 0
                && (Chars.isAlphanumeric(text.charAt(start - 1))
                        || "_-".indexOf(text.charAt(start - 1)) >= 0)) {
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
        if (start < found.tokenTo) {
            return;
        }
        Run run = found.run;
        if (run == null || end > run.end()) {
            run = Run.at(text, end);
            found.run = run;
        }
        int stop = run.end();
        while (stop > end && ".:".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        boolean digits = run.digits() >= end;
        boolean any = Math.max(run.digit(), run.capital()) >= end;
        boolean long_ = stop - end >= 16 && (digits || (any && stop - end >= 30));
        boolean cut =
                stop - end >= 4
                        && any
                        && mark.length() > 3
                        && (text.startsWith("...", stop) || text.startsWith("\u2026", stop));
        boolean weak = mark.length() < 5 && Chars.isLetter(mark.charAt(mark.length() - 1));
        if ((long_ || cut) && (!weak || (digits && stop - end >= 20 && run.slashes() < end))) {
            found.add(start, stop, KIND);
            found.tokenTo = stop;
        }
    }

    /**
     * Characters that a token may have, read once for all the marks in them: where the last digit
     * stands and the one before it, the last capital, and the last slash but one; -1 for none.
     */
    record Run(int end, int digits, int digit, int capital, int slashes) {
        static Run at(String text, int from) {
            int digits = -1;
            int digit = -1;
            int capital = -1;
            int slashes = -1;
            int slash = -1;
            int end = from;
            while (end < text.length()
                    && (Chars.isWord(text.charAt(end)) || "~=+/:".indexOf(text.charAt(end)) >= 0)
                    && !text.startsWith("...", end)) {
                char c = text.charAt(end);
                if (Chars.isDigit(c)) {
                    digits = digit;
                    digit = end;
                } else if (c >= 'A' && c <= 'Z') {
                    capital = end;
                } else if (c == '/') {
                    slashes = slash;
                    slash = end;
                }
                end++;
            }
            return new Run(end, digits, digit, capital, slashes);
        }
    }

    /**
     * A mark in the middle: HCP Terraform's {@code ID.atlasv1.SECRET}, Azure's {@code abc8Q~...}.
     */
    private static void around(
            String text, int start, int end, int shortest, int longest, Found found) {
        int from = start;
        while (from > 0
                && (Chars.isWord(text.charAt(from - 1)) || text.charAt(from - 1) == '~')
                && start - from < 200) {
            from--;
        }
        int stop = end;
        while (stop < text.length()
                && stop - from <= longest
                && (Chars.isWord(text.charAt(stop)) || text.charAt(stop) == '~')) {
            stop++;
        }
        boolean azure =
                !text.startsWith("Q~", start)
                        || (start > 0 && Chars.isDigit(text.charAt(start - 1)));
        if (stop - from >= shortest && stop - from <= longest && azure) {
            found.add(from, stop, KIND);
        }
    }

    /** Telegram's {@code ID:AA...}. */
    private static void telegram(String text, int start, int end, Found found) {
        int from = start;
        while (from > 0 && start - from < 20 && Chars.isDigit(text.charAt(from - 1))) {
            from--;
        }
        int stop = end;
        while (stop < text.length()
                && stop - start <= 38
                && (Chars.isAlphanumeric(text.charAt(stop))
                        || "-_".indexOf(text.charAt(stop)) >= 0)) {
            stop++;
        }
        if (start - from >= 8 && stop - start >= 34 && stop - start <= 38) {
            found.add(from, stop, KIND);
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
            found.add(start, stop, KIND);
        }
    }

    /** Rancher's {@code token-xxxxx:} and its secret. */
    private static void rancher(String text, int start, int end, Found found) {
        int colon = Chars.skipAlphanumerics(text, end);
        if (colon - end == 5 && text.startsWith(":", colon)) {
            int stop = Chars.skipAlphanumerics(text, colon + 1);
            if (stop - colon - 1 >= 40) {
                found.add(start, stop, KIND);
            }
        }
    }
}

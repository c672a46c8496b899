package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that their makers begin with a mark of their own. Source: the makers' documentation of
 * their token formats.
 */
final class Vendors extends Finder {
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
                    bkua_ CCIPAT_ nfp_ napi_ snyk_ tfp_ phx_ pat-na1- rpa_ tvly- waka_ nvapi- lsv2_pt_ \
                    lsv2_sk_ csk- fw_ fpk_ tgp_v1_ jina_ sk-helicone- phs_ vcp_ vci_ vca_ vcr_ vck_ nfc_ nfo_ \
                    nfu_ rnd_ mdb_sa_sk_ essu_ hcaik_ hcxik_ hcalk_ apify_api_ bb_live_ e2b_ alcht_ xsmtpsib- \
                    dbtc_ dbtu_ sktsec_ crsr_ pnb_ bkct_ CCIPRJ_ figu_ figdr_ fc- cfut_ cfat_ ddpat_ \
                    key- token- \
                    .atlasv1. :AA T3BlbkFJ NRAL Q~""");

    /** What was read last of characters that a token may have. */
    private @Nullable Run run;

    /** Where the token ends that was masked last. */
    private int tokenTo;

    Vendors(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    /** The mark counts in its own case. */
    @Override
    void at(String mark) {
        int start = scanner.at();
        int end = start + mark.length();
        if (!text.startsWith(mark, start)) {
            return;
        }
        switch (mark) {
            case ".atlasv1." -> around(start, end, 54, 200);
            case ":AA" -> telegram(start, end);
            case "T3BlbkFJ" -> around(start, end, 40, 200);
            case "NRAL" -> around(start, end, 40, 40);
            case "Q~" -> {
                if (Chars.isDigit(scanner.before())) {
                    around(start, end, 34, 42);
                }
            }
            default -> {
                char before = scanner.before();
                if (!Chars.isAlphanumeric(before) && before != '_' && before != '-') {
                    prefixed(mark, start, end);
                }
            }
        }
    }

    private void prefixed(String mark, int start, int end) {
        if (mark.equals("key-")) {
            mailgun(start, end);
        } else if (mark.equals("token-")) {
            rancher(start, end);
        } else if (start >= tokenTo) {
            Run known = run;
            if (known == null || end > known.end()) {
                known = Run.at(text, end);
                run = known;
            }
            int stop = scanner.to(known.end()).back(".:", end).at();
            if (isToken(mark, end, stop, known)) {
                finds.add(start, stop, KIND);
                tokenTo = stop;
            }
        }
    }

    /** Whether {@code text[end, stop)}, behind its mark, is long enough and has a digit in it. */
    private boolean isToken(String mark, int end, int stop, Run run) {
        boolean digits = run.digits() >= end;
        boolean any = Math.max(run.digit(), run.capital()) >= end;
        boolean whole = stop - end >= 16 && (digits || (any && stop - end >= 30));
        boolean cut =
                stop - end >= 4
                        && any
                        && mark.length() > 3
                        && (text.startsWith("...", stop) || text.startsWith("\u2026", stop));
        boolean weak = mark.length() < 5 && Chars.isLetter(mark.charAt(mark.length() - 1));
        return (whole || cut) && (!weak || (digits && stop - end >= 20 && run.slashes() < end));
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
    private void around(int start, int end, int shortest, int longest) {
        int from = scanner.backWord("~", Math.max(0, start - 200)).at();
        int stop = end;
        while (stop < text.length()
                && stop - from <= longest
                && (Chars.isWord(text.charAt(stop)) || text.charAt(stop) == '~')) {
            stop++;
        }
        if (stop - from >= shortest && stop - from <= longest) {
            finds.add(from, stop, KIND);
        }
    }

    /** Telegram's {@code ID:AA...}. */
    private void telegram(int start, int end) {
        int from = scanner.back("0123456789", Math.max(0, start - 20)).at();
        int stop =
                scanner.to(end).skipAlphanumerics("-_", Math.min(text.length(), start + 39)).at();
        if (start - from >= 8 && stop - start >= 34 && stop - start <= 38) {
            finds.add(from, stop, KIND);
        }
    }

    /** Mailgun's {@code key-} and 32 hexadecimal digits. */
    private void mailgun(int start, int end) {
        int stop = Chars.skipAlphanumerics(text, end);
        boolean hexadecimal = stop - end == 32;
        for (int i = end; hexadecimal && i < stop; i++) {
            hexadecimal = Character.digit(text.charAt(i), 16) >= 0;
        }
        if (hexadecimal) {
            finds.add(start, stop, KIND);
        }
    }

    /** Rancher's {@code token-xxxxx:} and its secret. */
    private void rancher(int start, int end) {
        int colon = Chars.skipAlphanumerics(text, end);
        if (colon - end == 5 && text.startsWith(":", colon)) {
            int stop = Chars.skipAlphanumerics(text, colon + 1);
            if (stop - colon - 1 >= 40) {
                finds.add(start, stop, KIND);
            }
        }
    }

    /** Twilio's {@code SK} and 32 hexadecimal digits, and Okta's 42 characters after {@code 00}. */
    @Override
    void run(int start, int end) {
        int length = end - start;
        boolean alone = end == text.length() || !Chars.isWord(text.charAt(end));
        boolean twilio = length == 34 && text.startsWith("SK", start) && isHex(start + 2, end);
        boolean okta =
                length == 42
                        && text.startsWith("00", start)
                        && Randoms.isMixed(text, start, end)
                        && alone;
        if (twilio || okta) {
            finds.add(start, end, KIND);
        }
    }

    private boolean isHex(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Chars.isDigit(c) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}

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

    /** What was read last of characters that a token may have. */
    private @Nullable Run run;

    /** Where the token ends that was masked last. */
    private int tokenTo;

    Vendors(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    /** What a token begins with, in its own case. */
    @Override
    List<String> marks() {
        return Chars.words(
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
                    dbtc_ dbtu_ sktsec_ crsr_ pnb_ bkct_ CCIPRJ_ figu_ figdr_ cfut_ cfat_ ddpat_ sk_ fc- atkn_ cfk_ \
                    AVNS_ STS. A3- xaat- access-production- access-sandbox- signkey- vercel_blob_ key- token-""");
    }

    /** The mark counts in its own case, and in no longer name. */
    @Override
    void at(String mark) {
        int start = scanner.at();
        int end = start + mark.length();
        char before = scanner.before();
        boolean inName = Chars.isAlphanumeric(before) || before == '_' || before == '-';
        if (inName || !text.startsWith(mark, start)) {
            return;
        }
        switch (mark) {
            case "key-" -> mailgun(start, end);
            case "token-" -> rancher(start, end);
            default -> {
                if (start >= tokenTo) {
                    prefixed(mark, start, end);
                }
            }
        }
    }

    private void prefixed(String mark, int start, int end) {
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

    /** Mailgun's {@code key-} and 32 hexadecimal digits. */
    private void mailgun(int start, int end) {
        int stop = Chars.skipAlphanumerics(text, end);
        if (stop - end == 32 && isHex(end, stop)) {
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
}

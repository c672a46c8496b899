package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * Tokens whose makers put a mark in the middle, or none: their length and their characters tell
 * them. Source: the makers' documentation of their token formats.
 */
final class VendorShapes extends Finder {
    private static final String KIND = "vendortoken";

    /** The random part of a token of an unknown vendor has so many characters. */
    private static final int SHORTEST = 20;

    private static final int LONGEST_MARK = 20;

    /** What stands before a digest, which is public. */
    private static final List<String> DIGESTS =
            Chars.words(
                    "sha md5 hash sum digest commit image layer docker crio container pub cali uid");

    VendorShapes(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    /** What stands in the middle of a token, in its own case. */
    @Override
    List<String> marks() {
        return Chars.words(".atlasv1. :AA T3BlbkFJ NRAL Q~ .local. .public.");
    }

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
            case ".local.", ".public." -> {
                // PASETO: v4.local.PAYLOAD.
                if (Chars.isDigit(scanner.before()) && text.startsWith("v", start - 2)) {
                    around(start, end, 60, 4000);
                }
            }
            default -> {
                if (Chars.isDigit(scanner.before())) {
                    around(start, end, 34, 42);
                }
            }
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
        } else {
            marked(start, end);
        }
    }

    /** {@code vendor_} and twenty random characters, or 32 hexadecimal digits. */
    private void marked(int start, int end) {
        int joint = start;
        int stop = start;
        while (stop < end && stop - joint <= SHORTEST) {
            joint = "_-".indexOf(text.charAt(stop)) >= 0 ? stop : joint;
            stop++;
        }
        stop = Chars.skipAlphanumerics(text, joint + 1);
        int length = stop - joint - 1;
        if (length < SHORTEST || joint - start < 2 || joint - start > LONGEST_MARK) {
            return;
        }
        String mark = text.substring(start, joint);
        boolean word = !Chars.isWord(scanner.to(start).before()) && Chars.isLetter(mark.charAt(0));
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            word &= Chars.isWord(c) && (c < 'A' || c > 'Z');
        }
        boolean hex = text.charAt(joint) == '_' && length >= 32 && isHex(joint + 1, stop);
        if (word && (hex || Randoms.isRandom(text, joint + 1, stop)) && !isDigest(mark)) {
            finds.add(start, end, KIND);
        }
    }

    private static boolean isDigest(String mark) {
        for (String word : DIGESTS) {
            if (mark.contains(word)) {
                return true;
            }
        }
        return false;
    }
}

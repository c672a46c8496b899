package dev.kubeproxydoctor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A text, and the version in it. */
class VersionTest {
    private static void check(String text, String version) {
        assertEquals(version, Version.parse(text).map(Version::toString).orElse("none"), text);
    }

    @Test
    void theNumbersAtTheFrontCount() {
        check("v1.30.3", "1.30.3");
        check("1.31", "1.31.0");
        check("6.1.0-56-cloud-amd64", "6.1.0");
        check("1.30.6+k3s1", "1.30.6");
        check("5.15.0.1", "5.15.0");
    }

    @Test
    void otherTextsAreNone() {
        check("", "none");
        check("v", "none");
        check("6", "none");
        check("latest", "none");
        check("-1.30", "none");
        check("123456.1", "none");
        check("1.", "none");
    }

    @Test
    void theyAreOrderedByNumber() {
        Version nine = new Version(1, 9, 9);
        Version thirty = new Version(1, 30, 0);
        assertEquals(true, nine.compareTo(thirty) < 0);
        assertEquals(0, thirty.compareTo(new Version(1, 30, 0)));
        assertEquals(true, thirty.atLeast(1, 30));
        assertEquals(false, nine.atLeast(1, 30));
        assertEquals(true, new Version(2, 0, 0).atLeast(1, 30));
    }
}

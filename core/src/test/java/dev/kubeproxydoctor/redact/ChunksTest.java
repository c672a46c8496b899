package dev.kubeproxydoctor.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A long text is cut so that nothing that is masked as a whole is cut in two. */
class ChunksTest {
    private static final String VALUE = String.join("", "cGxh", "aW4g", "d29y", "ZHMg");

    @Test
    @Tag("slow")
    void noSecretOfALongListIsCutInTwo() {
        check(
                "{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n",
                "        {\n            \"data\": {\n                \"a\": \""
                        + VALUE
                        + "\"\n            },\n            \"kind\": \"Secret\"\n        },\n");
        check(
                "apiVersion: v1\nkind: List\nitems:\n",
                "- data:\n    a: " + VALUE + "\n    b: " + VALUE + "\n  kind: Secret\n");
    }

    private static void check(String head, String item) {
        StringBuilder pending = new StringBuilder(head);
        Redactor redactor = new Redactor();
        int chunks = 0;
        for (int read = 0; read < 3 * Chunks.LONGEST / 2; read += item.length()) {
            pending.append(item);
            int cut = pending.length() % 4096 < item.length() ? Chunks.cut(pending) : 0;
            if (cut > 0) {
                assertMasked(redactor.next(pending.substring(0, cut)));
                pending.delete(0, cut);
                chunks++;
            }
        }
        assertMasked(redactor.next(pending.toString()));
        assertEquals(1, chunks);
    }

    private static void assertMasked(SafeText safe) {
        assertFalse(safe.text().contains(VALUE.substring(0, 8)));
        assertTrue(safe.text().indexOf(SafeText.MASK) >= 0);
    }
}

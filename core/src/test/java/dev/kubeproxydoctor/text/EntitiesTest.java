package dev.kubeproxydoctor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written in another way for HTML, Go and JSON, and what it stands for. */
class EntitiesTest {
    @Test
    void entities() {
        Map.of(
                        "a &quot;b&quot; &lt;c&gt;", "a \"b\" <c>",
                        "a&#34;b&#x22;c&#X3D;", "a\"b\"c=",
                        "user&commat;host&colon;1", "user@host:1",
                        "&amp;quot;", "&quot;",
                        "a & b &; &#; &#x; &#1234567; &nope; &#34",
                                "a & b &; &#; &#x; &#1234567; &nope; &#34",
                        "&", "&")
                .forEach((written, meant) -> assertEquals(meant, read(written)));
        Traced plain = Traced.of("mode: ipvs");
        assertSame(plain, Entities.undo(plain));
    }

    private static String read(String written) {
        return Entities.undo(Traced.of(written)).text();
    }

    @Test
    void escapes() {
        Map.of(
                        "a \\\"b\\\" \\n\\t\\/", "a \"b\" \n\t/",
                        "\\u0041\\x42", "AB",
                        "\\\\n", "\\n",
                        "\\u00 \\xg1 \\q \\", "\\u00 \\xg1 \\q \\")
                .forEach(
                        (written, meant) ->
                                assertEquals(meant, Escapes.undo(Traced.of(written)).text()));
    }
}

package dev.kubeproxydoctor.config.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.Redactor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

class InnerTest {
    @Test
    void aBlockKnowsWhereItsLinesStand() {
        check("k: |\n  kind: x\n  mode: ipvs\n", "kind: x\nmode: ipvs\n", "a\nb", "a\n  b");
    }

    @Test
    void aBlockWithWindowsLineEndsIsReadWithoutThem() {
        check("k: |\r\n  a: 1\r\n  mode: x\r\n", "a: 1\nmode: x\n", "a\nb", "a\r\n  b");
    }

    @Test
    void doubleQuotesAreReadWithTheirEscapes() {
        check("k: \"a: \\\"\\u0031\\\"\\nmode: x\"", "a: \"1\"\nmode: x", "\"\n", "\\\"\\n");
    }

    @Test
    void singleQuotesAreReadWithTheirDoubledQuote() {
        check("k: '{a: ''b'', mode: x}'", "{a: 'b', mode: x}", "'c'", "''c''");
    }

    @Test
    void aFoldedTextHasNoPlaces() {
        assertEquals(Optional.empty(), inner("k: >\n  a: 1\n  mode: x\n"));
    }

    private static void check(String outer, String text, String replacement, String encoded) {
        Inner inner = inner(outer).orElseThrow();
        assertEquals(text, inner.text());
        int at = inner.outerOffset(text.indexOf("mode"));
        assertEquals(outer.indexOf("mode"), at);
        assertEquals(Optional.of(encoded), inner.encode(replacement));
    }

    private static Optional<Inner> inner(String outer) {
        Document document = Document.of(0, 1, 1, 0, Redactor.redact(outer), true);
        YamlText text = YamlText.of(document, Inner.itself(outer));
        ScalarNode node =
                (ScalarNode) Nodes.value(text.yaml().documents().get(0), "k").orElseThrow();
        return Inner.of(text, node);
    }
}

package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.text.Chars;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A text of a document, read as YAML: the document's own, or one that stands inside it.
 *
 * @param inner the text, mapped to the document's
 * @param expressions what of it a template fills in later
 * @param yaml the text read, with its expressions taken for letters
 */
public record YamlText(Document document, Inner inner, Expressions expressions, Yaml yaml) {
    static YamlText of(Document document, Inner inner) {
        Expressions expressions = Expressions.of(inner.text());
        return new YamlText(document, inner, expressions, Yaml.of(expressions.text()));
    }

    /** The text as it stands, its line ends as {@code \n} if it stands inside the document's. */
    public String text() {
        return inner.text();
    }

    /** Where a node starts, as an offset of the text. */
    public int start(Node node) {
        return yaml.start(node);
    }

    /** Where a node ends, as an offset of the text. */
    public int end(Node node) {
        return yaml.end(node);
    }

    /** Where a node starts, as an offset of the document. */
    public int outer(Node node) {
        return inner.outerOffset(yaml.start(node));
    }

    /** Whether a template fills in this node, or a part of it. */
    public boolean isTemplated(Node node) {
        return !expressions.isEmpty() && expressions.hides(start(node), end(node));
    }

    /** What a template fills a node in with, in lower case; {@code ""} where none does. */
    public String expression(Node node) {
        return isTemplated(node) ? Chars.lower(text().substring(start(node), end(node))) : "";
    }
}

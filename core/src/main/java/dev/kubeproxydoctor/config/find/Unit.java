package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.text.Chars;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * The smallest part of a document that reads by itself what it reads there: one of several
 * documents, or one entry of an object. An edit is proven on it, so that many configurations in one
 * text cost no more than the text.
 *
 * @param from where it starts in the document
 * @param key where its own text starts; what stands before that in the line is left out
 * @param to where it ends
 * @param flow whether it stands between braces, which are then put around it
 */
public record Unit(int from, int key, int to, boolean flow) {
    static Unit whole(String text) {
        return new Unit(0, 0, text.length(), false);
    }

    /** Document {@code i} of a text with several. */
    static Unit ofDocument(String text, Yaml yaml, int i) {
        int from = i == 0 ? 0 : start(text, yaml, i);
        boolean last = i + 1 == yaml.documents().size();
        return new Unit(from, from, last ? text.length() : start(text, yaml, i + 1), false);
    }

    private static int start(String text, Yaml yaml, int i) {
        return Chars.lineStart(text, yaml.start(yaml.documents().get(i)));
    }

    /** An entry of a mapping. */
    static Unit ofEntry(String text, Yaml yaml, MappingNode mapping, NodeTuple entry) {
        int key = yaml.start(entry.getKeyNode());
        int to = yaml.end(entry.getValueNode());
        boolean flow = mapping.getFlowStyle() == FlowStyle.FLOW && key > 0 && to < text.length();
        return flow
                ? new Unit(key - 1, key, to + 1, true)
                : new Unit(Chars.lineStart(text, key), key, to, false);
    }

    /** That part as a document; each character stands where it stood. */
    public Document of(Document document) {
        StringBuilder part = new StringBuilder(document.text().substring(from, to));
        for (int i = 0; i < key - from; i++) {
            part.setCharAt(i, ' ');
        }
        if (flow) {
            part.setCharAt(0, '{');
            part.setCharAt(part.length() - 1, '}');
        }
        return document.with(document.start() + from, Redactor.redact(part.toString()));
    }
}

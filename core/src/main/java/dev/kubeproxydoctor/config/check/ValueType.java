package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.config.Schema;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Compares what a value is with what its field takes. */
final class ValueType {
    private ValueType() {}

    /** What a value is, {@code a list}, where the type does not allow it; else {@code ""}. */
    static String mismatch(Schema.Type type, Node value) {
        if (type == Schema.Type.ANY) {
            return "";
        }
        if (value instanceof MappingNode) {
            return type == Schema.Type.OBJECT || type == Schema.Type.BOOLS ? "" : "a mapping";
        }
        if (value instanceof SequenceNode list) {
            return type == Schema.Type.STRINGS ? mismatchOfItems(list) : "a list";
        }
        return value instanceof ScalarNode scalar ? mismatchOfScalar(type, scalar) : "";
    }

    private static String mismatchOfScalar(Schema.Type type, ScalarNode scalar) {
        Scalars.JsonKind kind = Scalars.kind(scalar);
        boolean string = kind == Scalars.JsonKind.STRING;
        boolean duration = type == Schema.Type.DURATION;
        boolean number = type == Schema.Type.NUMBER;
        boolean fits =
                (string && type == Schema.Type.STRING)
                        || (kind == Scalars.JsonKind.BOOL && type == Schema.Type.BOOL)
                        || (kind == Scalars.JsonKind.INT && (number || type == Schema.Type.INT))
                        || (kind == Scalars.JsonKind.NUMBER && number)
                        || (string
                                && duration
                                && Durations.nanoseconds(scalar.getValue()).isPresent());
        if (fits || kind == Scalars.JsonKind.NULL) {
            return "";
        }
        return string && duration ? "a text that is not a duration" : kind.words();
    }

    private static String mismatchOfItems(SequenceNode list) {
        for (Node item : list.getValue()) {
            if (!(item instanceof ScalarNode scalar)
                    || (Scalars.kind(scalar) != Scalars.JsonKind.STRING
                            && Scalars.kind(scalar) != Scalars.JsonKind.NULL)) {
                return "a list of something else";
            }
        }
        return "";
    }
}

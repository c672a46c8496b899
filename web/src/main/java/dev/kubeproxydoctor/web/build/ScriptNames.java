package dev.kubeproxydoctor.web.build;

import java.util.Map;
import java.util.TreeMap;
import org.teavm.debugging.information.DebugInformation;
import org.teavm.model.MethodReference;

/**
 * What the functions of the JavaScript engine, whose names are short, are called in the sources.
 */
final class ScriptNames {
    private ScriptNames() {}

    /**
     * {@code AFl} is {@code dev.kubeproxydoctor.redact.find.Finds.addAll}. Every name that is
     * followed by {@code =} and an arrow function is looked up by its place.
     */
    static Map<String, String> of(String script, DebugInformation debug) {
        Map<String, String> names = new TreeMap<>();
        String[] lines = script.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            for (int mark = line.indexOf('='); mark >= 0; mark = line.indexOf('=', mark + 1)) {
                int start = mark;
                while (start > 0 && Character.isJavaIdentifierPart(line.charAt(start - 1))) {
                    start--;
                }
                MethodReference method =
                        start < mark && isFunction(line, mark + 1)
                                ? debug.getMethodAt(i, mark + 1)
                                : null;
                if (method != null) {
                    names.put(
                            line.substring(start, mark),
                            method.getClassName() + "." + method.getName());
                }
            }
        }
        return names;
    }

    /** Whether {@code (a,b)=>} or {@code a=>} stands there. */
    private static boolean isFunction(String line, int at) {
        int arrow = line.indexOf("=>", at);
        for (int i = at; i < arrow; i++) {
            char c = line.charAt(i);
            if (!Character.isJavaIdentifierPart(c) && "(),".indexOf(c) < 0) {
                return false;
            }
        }
        return arrow > at;
    }
}

package dev.kubeproxydoctor.web.build;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The section of a WebAssembly module that names its functions. It weighs as much as the code, so
 * the engine goes without it, and what it says is a file of its own.
 *
 * <p>Source: https://webassembly.github.io/spec/core/appendix/custom.html#name-section
 */
final class WasmNames {
    private static final int PREAMBLE = 8;
    private static final int FUNCTIONS = 1;

    private final byte[] wasm;
    private int at = PREAMBLE;

    /** Where the section begins and ends in the module. */
    private final int start;

    private final int end;

    /** Looks for the section; without one the module names nothing. */
    WasmNames(byte[] wasm) {
        this.wasm = wasm;
        while (at < wasm.length) {
            int begin = at;
            boolean custom = wasm[at++] == 0;
            int stop = number() + at;
            if (custom && text().equals("name")) {
                start = begin;
                end = stop;
                return;
            }
            at = stop;
        }
        start = wasm.length;
        end = wasm.length;
    }

    /** Function 516 is {@code dev.kubeproxydoctor.redact.find.Finds.addAll}. */
    Map<String, String> functions() {
        Map<String, String> names = new TreeMap<>();
        while (at < end) {
            int kind = wasm[at++];
            int stop = number() + at;
            for (int left = kind == FUNCTIONS ? number() : 0; left > 0; left--) {
                names.put(Integer.toString(number()), text().replace("::", "."));
            }
            at = stop;
        }
        return names;
    }

    /** The module without the section. */
    byte[] without() {
        ByteArrayOutputStream rest = new ByteArrayOutputStream(wasm.length);
        rest.write(wasm, 0, start);
        rest.write(wasm, end, wasm.length - end);
        return rest.toByteArray();
    }

    /** LEB128, unsigned. */
    private int number() {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = wasm[at++];
            number |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    private String text() {
        int length = number();
        at += length;
        return new String(wasm, at - length, length, StandardCharsets.UTF_8);
    }
}

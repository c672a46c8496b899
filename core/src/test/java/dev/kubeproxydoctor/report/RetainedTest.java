package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an examination keeps of an input does not grow with it. Counted is what can be reached from
 * it: characters, elements of arrays and objects.
 */
@Tag("slow")
class RetainedTest {
    private static final String FATAL =
            "F0612 03:14:22.918431       1 server.go:495] can't initialize iptables table `nat': Table does not exist\n";

    /** Enough to fill what is bounded, and enough for a line that is left off. */
    private static final int SHORT = 10 << 20;

    private static final int LONG = 18 << 20;

    private static final String KLOG = "E1124 08:15:42.137482       1 server.go:558] ";

    @Test
    void nodesAndPods() {
        check(SHORT, i -> "Nov 24 08:15:42 node-" + i + " kube-proxy[812]: " + FATAL);
        check(SHORT, i -> "[pod/kube-proxy-" + i + "/kube-proxy] " + FATAL);
    }

    @Test
    void longLines() {
        String rest = "x".repeat(30_000) + "\n";
        check(
                SHORT,
                i -> "Nov 24 08:15:42 node-" + i + " kube-proxy[812]: " + FATAL.strip() + rest);
        check(SHORT, i -> KLOG + "error " + Integer.toString(i, 36) + rest);
    }

    @Test
    void secrets() {
        check(SHORT, i -> KLOG + "password=a1b2c3d4e5f6g7h8i9j0" + "k".repeat(60) + i + "\n");
    }

    @Test
    void factsAndSettings() {
        check(SHORT, i -> "net.x" + i + " = " + "1".repeat(200) + "\n");
        check(SHORT, i -> "kube-proxy:v1.30." + i + "\n");
        check(SHORT, i -> i == 0 ? "$ lsmod\nModule Size Used by\n" : "mod" + i + " 1 1\n");
    }

    @Test
    void configurations() {
        check(
                SHORT,
                i ->
                        "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nx: "
                                + "x".repeat(20_000)
                                + "\nmode: IPVS\n```\n");
        check(SHORT, i -> i == 0 ? "---\n" : "a: " + i + "\n");
    }

    @Test
    void linesThatNeverEnd() {
        check(LONG, i -> "x");
        check(SHORT, i -> "2026-07-14T08:15:42.123456789Z stdout P x\n");
        check(SHORT, i -> i == 0 ? KLOG + "x err=<\n" : "\tx\n");
    }

    @Test
    void sections() {
        check(SHORT, i -> i % 2 == 0 ? "net.x = 1\n" : "ID=x" + i + "\n");
    }

    private static void check(int length, IntFunction<String> piece) {
        long some = retained(piece, length);
        long twice = retained(piece, 2 * length);
        assertTrue(twice <= some * 1.1 + 200_000, some + " grows to " + twice);
    }

    private static long retained(IntFunction<String> piece, int length) {
        Doctor doctor = new Doctor();
        StringBuilder chunk = new StringBuilder();
        int i = 0;
        for (int sent = 0; sent < length; sent += chunk.length()) {
            chunk.setLength(0);
            while (chunk.length() < 1 << 16) {
                chunk.append(piece.apply(i++));
            }
            doctor.text(chunk.toString());
        }
        // What is open ends: it is a part of a chunk, and not the same part in both.
        doctor.input("next");
        return reachable(doctor);
    }

    private static long reachable(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(root);
        long size = 0;
        while (!open.isEmpty()) {
            Object next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            size++;
            if (next instanceof CharSequence text) {
                size += text.length();
            } else if (next instanceof Collection<?> elements) {
                elements.forEach(e -> add(e, open));
            } else if (next instanceof Map<?, ?> map) {
                map.forEach(
                        (key, value) -> {
                            add(key, open);
                            add(value, open);
                        });
            } else if (next instanceof Optional<?> one) {
                one.ifPresent(e -> add(e, open));
            } else if (next.getClass().isArray()) {
                size += Array.getLength(next);
                if (next instanceof Object[] elements) {
                    for (Object element : elements) {
                        add(element, open);
                    }
                }
            } else {
                fields(next, next.getClass(), open);
            }
        }
        return size;
    }

    private static void fields(Object object, Class<?> type, Deque<Object> open) {
        boolean ours =
                type.getName().startsWith("dev.kubeproxydoctor.")
                        || type.getName().startsWith("org.snakeyaml.");
        if (!ours || Enum.class.isAssignableFrom(type)) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                try {
                    add(field.get(object), open);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        fields(object, type.getSuperclass(), open);
    }

    private static void add(Object object, Deque<Object> open) {
        if (object != null) {
            open.add(object);
        }
    }
}

package dev.kubeproxydoctor.cause;

import dev.kubeproxydoctor.text.Span;
import java.util.Map;

/**
 * One error of a message: {@code dial tcp 10.96.0.1:443: connect: connection refused} has the
 * operation {@code dial}, the network {@code tcp}, the address {@code 10.96.0.1:443} and the errno
 * {@code ECONNREFUSED}. Prose about an error ("a refused connection") is not one.
 *
 * <p>The fields are {@code errno}, {@code status} (of HTTP), {@code signal} or {@code exit}; {@code
 * group}, which says what kind of reason it is; and, where they are told, {@code operation}, {@code
 * network}, {@code address}, {@code path}, {@code program}, {@code module} and {@code object} (what
 * stands in quotes). The net adds {@code speaker}, see {@link Causes#speaker}. Source: Go's
 * net.OpError, fs.PathError, exec.Error; libiptc's errno table; kmod's tools.
 *
 * @param span where its wording stands
 * @param fields what is told; a field that is not told is absent
 */
public record RootCause(Span span, Map<String, String> fields) {}

package dev.kubeproxydoctor.cause;

import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;

/**
 * How programs word one error: {@code Table does not exist} is iptables' {@code ENOENT}. Old and
 * new wordings are the same error. Source: Go's syscall and net packages, strerror(3), libiptc's
 * iptc_strerror, apimachinery's api/errors.
 *
 * @param group what kind of reason it is
 * @param field {@code errno}, {@code status}, {@code signal} or {@code exit}
 * @param name the value of that field; empty where it follows the wording
 * @param text in small letters
 * @param free whether a word may stand right before it; else it begins a part of the message
 */
record ErrorWording(String group, String field, String name, String text, boolean free) {
    /** One a line: group, errno or status, wording; {@code ~} makes it free. */
    private static final String TABLE =
            """
            absent ENOENT no such file or directory
            absent ENOENT table does not exist
            absent ENOENT no chain/target/match by that name
            absent ENOENT executable file not found
            absent ENOENT command not found
            absent ENOENT ~not found
            absent ENOPROTOOPT protocol not available
            absent ENOPROTOOPT iptables who?
            absent EPROTONOSUPPORT protocol not supported
            absent EOPNOTSUPP operation not supported
            absent EAFNOSUPPORT address family not supported
            refused EPERM operation not permitted
            refused EACCES permission denied
            refused EROFS read-only file system
            refused EKEYREJECTED key was rejected by service
            busy EBUSY device or resource busy
            busy EADDRINUSE address already in use
            busy EAGAIN resource temporarily unavailable
            exhausted EMFILE too many open files
            exhausted ENOSPC no space left on device
            memory ENOMEM cannot allocate memory
            memory ENOMEM memory allocation problem
            memory ENOMEM ~out of memory
            memory ENOBUFS no buffer space available
            network ECONNREFUSED connection refused
            network ECONNRESET connection reset by peer
            network EHOSTUNREACH no route to host
            network ENETUNREACH network is unreachable
            network ETIMEDOUT i/o timeout
            network ETIMEDOUT connection timed out
            network ETIMEDOUT context deadline exceeded
            network ETIMEDOUT ~tls handshake timeout
            network ETIMEDOUT client.timeout exceeded
            network ETIMEDOUT ~request timed out
            network EPIPE broken pipe
            network EOF eof
            network EOF unexpected eof
            network ENOTFOUND no such host
            network 429 ~too many requests
            network 500 ~internal server error
            network 500 an error on the server
            network 502 ~bad gateway
            network 503 ~service unavailable
            network 503 the server is currently unable to handle the request
            network 504 ~gateway timeout
            login 401 unauthorized
            login 401 ~asked for the client to provide credentials
            login 403 ~is forbidden
            other 404 ~could not find the requested resource
            other EINVAL invalid argument
            other EADDRNOTAVAIL cannot assign requested address
            other ENOEXEC exec format error
            other ENOEXEC invalid module format
            killed signal ~signal:
            exit exit ~exit status
            """;

    private static final List<ErrorWording> ALL = all();

    /** Finds every wording in one pass; a hit is the index of {@link #of}. */
    static final Automaton AUTOMATON = Automaton.of(Lists.each(ALL, ErrorWording::text));

    private static List<ErrorWording> all() {
        List<ErrorWording> all = new ArrayList<>();
        for (String line : Chars.lines(TABLE)) {
            int second = line.indexOf(' ') + 1;
            int third = line.indexOf(' ', second) + 1;
            String name = line.substring(second, third - 1);
            boolean follows = name.charAt(0) >= 'a';
            boolean free = line.charAt(third) == '~';
            String field = Chars.isDigit(name.charAt(0)) ? "status" : "errno";
            all.add(
                    new ErrorWording(
                            line.substring(0, second - 1),
                            follows ? name : field,
                            follows ? "" : name,
                            line.substring(free ? third + 1 : third),
                            free));
        }
        return all;
    }

    /** The wording of a hit. */
    static ErrorWording of(int hit) {
        return ALL.get(hit);
    }

    /** Whether a field can have that value: for whoever writes about errors. */
    static boolean knows(String field, String value) {
        boolean closed = field.equals("group") || field.equals("errno") || field.equals("status");
        return !closed
                || Lists.any(
                        ALL,
                        w ->
                                value.equals(w.group)
                                        || (field.equals(w.field) && value.equals(w.name)));
    }

    /** Whether it stands in {@code text} at {@code start} as an error, and not in a sentence. */
    boolean standsIn(String text, int start) {
        int end = start + this.text.length();
        if (end < text.length() && Chars.isWord(text.charAt(end)) && text.charAt(end) != '.') {
            return false;
        }
        int before = start;
        while (before > 0 && start - before < 3 && Chars.isBlank(text.charAt(before - 1))) {
            before--;
        }
        if (before == 0) {
            return true;
        }
        return (free && before < start)
                || "':([=<|\n\t".indexOf(Chars.fold(text.charAt(before - 1))) >= 0;
    }
}

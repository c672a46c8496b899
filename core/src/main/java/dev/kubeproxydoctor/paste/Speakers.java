package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.paste.kinds.Output;

/** Whom lines are about that do not say so themselves: what a file, a heading, a command tells. */
final class Speakers {
    /** Of whom the file is. */
    private final Origin home;

    /** Whose lines follow a heading or a command. */
    private Origin about = Origin.UNKNOWN;

    /** The object of {@code kubectl describe}. */
    private Origin described = Origin.UNKNOWN;

    Speakers(Origin home) {
        this.home = home;
    }

    /** A heading or a command says whose lines follow. */
    void follow(Origin next) {
        about = next;
    }

    /** Whose lines follow, as far as a heading or a command says. */
    Origin about() {
        return about;
    }

    /** The line with what its surroundings tell of its speaker. */
    Wrapping told(Wrapping line) {
        return line.under(about).under(home);
    }

    /** Whom a line without a log header is about: a row of a table of pods is about its pod. */
    Origin of(Kind kind, Wrapping line) {
        if (kind == Kind.DESCRIBE) {
            return described(line.text());
        }
        Output output = kind.output();
        String pod = output == null ? "" : output.pod(line.text());
        if (pod.isEmpty()) {
            return line.origin();
        }
        Origin named = Origin.ofPod(pod);
        return kind == Kind.CONTAINERS ? named.or(line.origin()) : named;
    }

    /**
     * {@code kubectl describe} names its object once, at the top: all that follows is about it. A
     * node tells its roles next, a pod its namespace.
     */
    private Origin described(String row) {
        if (row.startsWith("Name:")) {
            described = Origin.ofPod(row.substring(5).trim());
        } else if (row.startsWith("Roles:")) {
            described = Origin.ofNode(described.pod());
        }
        return described;
    }
}

package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Facts;
import java.util.List;

/**
 * One way in which kube-proxy fails: what shows it, what it means, what to do and what not. It is
 * made from its file, {@code core/src/main/failures/<family>/<id>.md}; nothing changes it.
 */
public final class Failure {
    private final String id;
    private final String title;
    private final SeverityRule severity;
    private final Stage stage;
    private final Role role;
    private final Condition when;
    private final List<String> explains;
    private final String cause;
    private final List<Step> fix;
    private final List<String> doesNotFix;
    private final List<Question> questions;

    /** A failure; each parameter is what the method of its name says. */
    public Failure(
            String id,
            String title,
            SeverityRule severity,
            Stage stage,
            Role role,
            Condition when,
            List<String> explains,
            String cause,
            List<Step> fix,
            List<String> doesNotFix,
            List<Question> questions) {
        this.id = id;
        this.title = title;
        this.severity = severity;
        this.stage = stage;
        this.role = role;
        this.when = when;
        this.explains = explains;
        this.cause = cause;
        this.fix = fix;
        this.doesNotFix = doesNotFix;
        this.questions = questions;
    }

    /** Its name for ever, kebab-case; also the name of its page. */
    public String id() {
        return id;
    }

    /** One line that an engineer understands: {@code The kernel has no legacy iptables table}. */
    public String title() {
        return title;
    }

    /** How bad it is, by what is known of the node. */
    public Severity severity(Facts facts) {
        return severity.in(facts, List.of());
    }

    /** The same where what was met says more. */
    public Severity severity(Facts facts, List<Sighting> evidence) {
        return severity.in(facts, evidence);
    }

    /**
     * How far kube-proxy gets before it, where it ends kube-proxy: what comes later is not tried.
     */
    public Stage stage() {
        return stage;
    }

    /** What it is to others that show at the same time. */
    public Role role() {
        return role;
    }

    /** When it is present. */
    public Condition when() {
        return when;
    }

    /** Ids of failures that are its consequence when both show: they come after it. */
    public List<String> explains() {
        return explains;
    }

    /** Why it happens, true to upstream's source. */
    public String cause() {
        return cause;
    }

    /** What to do, first things first. */
    public List<Step> fix() {
        return fix;
    }

    /** What looks like a fix and is not, each with its reason. */
    public List<String> doesNotFix() {
        return doesNotFix;
    }

    /**
     * What to ask before it is certain. A failure whose message has one meaning only asks nothing.
     */
    public List<Question> questions() {
        return questions;
    }
}

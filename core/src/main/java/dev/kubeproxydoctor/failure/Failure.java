package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Facts;
import java.util.List;

/**
 * One way in which kube-proxy fails, in one file: what shows it, what it means, what to do and what
 * not. Its page, its tests and its "try it" example come from that file.
 *
 * <p>A failure says what it is in its constructor, in the order of the setters here; what it does
 * not say keeps the value named there. Afterwards nothing changes it.
 *
 * <p>The methods below the line are for the site and the tests. The browser build never calls them,
 * so they cost nothing there.
 */
public abstract class Failure {
    private final String id;
    private final String title;
    private Severity severity;
    private Stage stage = Stage.RUNNING;
    private Role role = Role.CAUSE;
    private Condition when;
    private List<String> explains = List.of();
    private String cause;
    private List<Step> fix = List.of();
    private List<String> doesNotFix = List.of();
    private List<Question> questions = List.of();

    /**
     * A failure of that name.
     *
     * @param id its name for ever, kebab-case: {@code iptables-legacy-table-missing}
     * @param title one line that an engineer understands: {@code The kernel has no legacy iptables
     *     table}
     */
    @SuppressWarnings("NullAway.Init") // Each failure sets the rest in its constructor.
    protected Failure(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** How bad it is; where versions differ, {@link #severity(Facts)} is overridden instead. */
    protected final void severity(Severity always) {
        severity = always;
    }

    /**
     * How far kube-proxy gets before it, where it ends kube-proxy: what comes later is not tried.
     * Unsaid: it runs.
     */
    protected final void stage(Stage reached) {
        stage = reached;
    }

    /** What it is to others that show at the same time. Unsaid: a cause. */
    protected final void role(Role among) {
        role = among;
    }

    /** When it is present. */
    protected final void when(Condition present) {
        when = present;
    }

    /** Ids of failures that are this one's consequence when both show: they come after it. */
    protected final void explains(String... ids) {
        explains = List.of(ids);
    }

    /** Why it happens, true to upstream's source. */
    protected final void cause(String text) {
        cause = text;
    }

    /** What to do, first things first. */
    protected final void fix(Step... steps) {
        fix = List.of(steps);
    }

    /** What looks like a fix and is none, each with its reason. */
    protected final void doesNotFix(String... lookalikes) {
        doesNotFix = List.of(lookalikes);
    }

    /**
     * What to ask before it is certain. A failure whose message has one meaning only asks nothing.
     */
    protected final void questions(Question... open) {
        questions = List.of(open);
    }

    /** Its name for ever; also the name of its page. */
    public final String id() {
        return id;
    }

    /** One line that an engineer understands. */
    public final String title() {
        return title;
    }

    /** How bad it is, where versions differ by what is known of them. */
    public Severity severity(Facts facts) {
        return severity;
    }

    /**
     * The same where what was met says more: a table that only a check uses is not missed by
     * Services.
     */
    public Severity severity(Facts facts, List<Sighting> evidence) {
        return severity(facts);
    }

    /** How far kube-proxy gets before it. */
    public final Stage stage() {
        return stage;
    }

    /** What it is to others that show at the same time. */
    public final Role role() {
        return role;
    }

    /** When it is present. */
    public final Condition when() {
        return when;
    }

    /** Ids of failures that are its consequence when both show. */
    public final List<String> explains() {
        return explains;
    }

    /** Why it happens. */
    public final String cause() {
        return cause;
    }

    /** What to do, first things first. */
    public final List<Step> fix() {
        return fix;
    }

    /** What looks like a fix and is none, each with its reason. */
    public final List<String> doesNotFix() {
        return doesNotFix;
    }

    /** What to ask before it is certain. */
    public final List<Question> questions() {
        return questions;
    }

    // ---- for the site and the tests ----

    /** More for those who want to know, in whole sentences. */
    public String background() {
        return "";
    }

    /**
     * Where the message, the cause and the fix are from: upstream paths, issues, kernel symbols.
     */
    public abstract List<String> sources();

    /** Text that shows it and text that does not. */
    public abstract Examples examples();
}

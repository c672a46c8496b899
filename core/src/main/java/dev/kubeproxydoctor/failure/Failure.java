package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Facts;
import java.util.List;

/**
 * One way in which kube-proxy fails, in one file: what shows it, what it means, what to do and what
 * not. Its page, its tests and its "try it" example come from that file.
 *
 * <p>The methods below the line are for the site and the tests. The browser build never calls them,
 * so they cost nothing there.
 */
public interface Failure {
    /**
     * Its name for ever, kebab-case: {@code iptables-legacy-table-missing}. Also the name of its
     * page.
     */
    String id();

    /** One line that an engineer understands: {@code The kernel has no legacy iptables table}. */
    String title();

    /** How bad it is, where versions differ by what is known of them. */
    Severity severity(Facts facts);

    /**
     * The same where what was met says more: a table that only a check uses is not missed by
     * Services.
     */
    default Severity severity(Facts facts, List<Sighting> evidence) {
        return severity(facts);
    }

    /** When it is present. */
    Condition when();

    /**
     * How far kube-proxy gets before it, where it ends kube-proxy: what comes later is not tried.
     */
    default Stage stage() {
        return Stage.RUNNING;
    }

    /** What it is to others that show at the same time. */
    default Role role() {
        return Role.CAUSE;
    }

    /** Ids of failures that are this one's consequence when both show: they come after it. */
    default List<String> explains() {
        return List.of();
    }

    /** Why it happens, true to upstream's source. */
    String cause();

    /** What to do, first things first. */
    List<Step> fix(Facts facts);

    /** What looks like a fix and is none, each with its reason. */
    default List<String> doesNotFix() {
        return List.of();
    }

    /**
     * What to ask before it is certain. A failure whose message has one meaning only asks nothing.
     */
    default List<Question> questions() {
        return List.of();
    }

    // ---- for the site and the tests ----

    /** More for those who want to know, in whole sentences. */
    default String background() {
        return "";
    }

    /**
     * Where the message, the cause and the fix are from: upstream paths, issues, kernel symbols.
     */
    List<String> sources();

    /** Text that shows it and text that does not. */
    Examples examples();
}

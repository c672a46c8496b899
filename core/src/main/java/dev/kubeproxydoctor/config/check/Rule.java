package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.Versions;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Failure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One rule of kube-proxy's validation, or of good sense: {@code Rule.invalid("bindAddress",
 * Test.NOT_AN_ADDRESS, "{value} is not an IP address; a host name is not accepted.")}.
 *
 * @param path the field; of a list each item is tested, and {@code []} at the end says that a
 *     finding names the item
 * @param at the field at which a finding stands
 * @param mode the mode in which it counts; null where that is every one
 * @param versions those that have it; an unknown version has every rule that has no end
 * @param test what is wrong if it holds
 * @param remark what is then said
 */
record Rule(
        String path, String at, @Nullable Mode mode, Versions versions, Test test, Remark remark) {
    /** A rule that counts everywhere. */
    static Rule of(String path, Test test, Remark remark) {
        return new Rule(path, path, null, Versions.ALL, test, remark);
    }

    /** A value that validation refuses. */
    static Rule invalid(String path, Test test, String message) {
        return invalid(path, test, message, Failures.configValidationFailed());
    }

    /** The same where a failure of its own explains it. */
    static Rule invalid(String path, Test test, String message, Failure failure) {
        return of(path, test, Remark.fatal(Flaw.INVALID, message, failure));
    }

    /** The same in one mode only. */
    Rule in(Mode only) {
        return new Rule(path, at, only, versions, test, remark);
    }

    /** The same from 1.{@code minor} on. */
    Rule since(int minor) {
        return new Rule(path, at, mode, new Versions(minor, versions.until()), test, remark);
    }

    /** The same up to the version before 1.{@code minor}. */
    Rule until(int minor) {
        return new Rule(path, at, mode, new Versions(versions.since(), minor), test, remark);
    }

    /** The same, found at another field. */
    Rule at(String field) {
        return new Rule(path, field, mode, versions, test, remark);
    }

    static void check(List<Rule> rules, Settings settings, Findings findings) {
        for (Rule rule : rules) {
            if (rule.counts(settings)) {
                rule.check(settings, findings);
            }
        }
    }

    private boolean counts(Settings settings) {
        Facts facts = settings.facts();
        return (mode == null || settings.isIn(mode))
                && (versions.since() == 0 || !facts.kubernetesBelow(versions.since()))
                && (versions.until() == Versions.FOREVER
                        || facts.kubernetesBelow(versions.until()));
    }

    private void check(Settings settings, Findings findings) {
        boolean named = path.endsWith("[]");
        String field = named ? path.substring(0, path.length() - 2) : path;
        Optional<Node> node = settings.value(field);
        if (node.isPresent() && node.get() instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                if (list.getValue().get(i) instanceof ScalarNode item
                        && test.holds(item.getValue(), field, settings)) {
                    String name = named ? field + "[" + i + "]" : field;
                    findings.add(name, settings.outer(item), remark.of(item.getValue()));
                }
            }
            return;
        }
        String value = settings.text(field);
        boolean told = node.isPresent() || settings.isWhole();
        if (value.isEmpty() == test.isOfNothing() && told && test.holds(value, field, settings)) {
            findings.add(
                    field,
                    settings.at(at),
                    remark.of(value).meaning(value, Similar.value(field, value)));
        }
    }
}

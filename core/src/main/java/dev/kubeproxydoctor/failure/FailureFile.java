package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Mode;
import java.util.List;

/**
 * What the file of a failure says besides: for its page, for the lists and for the tests. No
 * examination needs it, so the browser's engine does not have it.
 *
 * @param family the folder of its file: {@code ipvs}
 * @param modes in which modes it can happen
 * @param modules the kernel modules that are missing, or in the way, when it happens
 * @param platforms the ids of the platforms that it is bound to, or that its text has something to
 *     say about; empty where it is bound to none
 * @param background more for those who want to know, in whole sentences, or empty
 * @param sources where message, cause and fix are from: upstream paths, issues, kernel symbols
 * @param matching texts of which each shows it first, or as ignored where it is benign
 * @param ignoring texts that do not show it
 */
public record FailureFile(
        String family,
        List<Mode> modes,
        List<String> modules,
        List<String> platforms,
        String background,
        List<String> sources,
        List<String> matching,
        List<String> ignoring) {}

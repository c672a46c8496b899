package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ExecFormatError extends Failure {
    ExecFormatError() {
        super("exec-format-error", "The image is for another architecture");
        severity(Severity.FATAL);
        when(
                says(
                        "kube-proxy: exec format error",
                        "exec user process caused: exec format error",
                        "exec user process caused 'exec format error"));
        explains("crashloop-no-cause", "container-start-error");
        cause(
                """
                The kernel cannot run the program: an amd64 image on arm64, a pinned digest of one architecture.\
                """);
        fix(
                Step.advise(
                        "Use a tag for all architectures, or the right digest",
                        "docker buildx imagetools inspect IMAGE lists them."));
        doesNotFix("modprobe: the like message of modprobe is about a module.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: fs/exec.c, ENOEXEC");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                exec /usr/local/bin/kube-proxy: exec format error
                """);
    }
}

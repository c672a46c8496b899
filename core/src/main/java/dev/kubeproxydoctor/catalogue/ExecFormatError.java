package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ExecFormatError implements Failure {
    @Override
    public String id() {
        return "exec-format-error";
    }

    @Override
    public String title() {
        return "The image is for another architecture";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says(
                "kube-proxy: exec format error",
                "exec user process caused: exec format error",
                "exec user process caused 'exec format error");
    }

    @Override
    public List<String> explains() {
        return List.of("crashloop-no-cause", "container-start-error");
    }

    @Override
    public String cause() {
        return """
                The kernel cannot run the program: an amd64 image on arm64, a pinned digest of one architecture.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Use a tag for all architectures, or the right digest",
                        "docker buildx imagetools inspect IMAGE lists them."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe: the like message of modprobe is about a module.");
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

package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpsetCommentUnsupported extends Failure {
    IpsetCommentUnsupported() {
        super("ipset-comment-unsupported", "ipset or the kernel knows no comments");
        severity(Severity.DEGRADED);
        when(
                says(
                        "error creating ipset {set:word}, error: exit status 2",
                        "Unknown argument: 'comment'"));
        cause(
                """
                Releases around 1.11 make sets with comments, and the kernel (before 3.12) or the program cannot.\
                """);
        fix(
                Step.advise("Upgrade kube-proxy", "Later releases make sets without comments."),
                Step.advise(
                        "Or update kernel and ipset",
                        "Linux 3.12 or a kernel with the back-port."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kubernetes/issues/65461");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 ipset.go:124] Failed to make sure ip set: &{{KUBE-LOOP-BACK hash:ip,port,ip}} exist, error: error creating ipset KUBE-LOOP-BACK, error: exit status 2
                """);
    }
}

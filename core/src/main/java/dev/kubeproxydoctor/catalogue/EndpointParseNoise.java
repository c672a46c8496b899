package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class EndpointParseNoise extends Failure {
    EndpointParseNoise() {
        super("endpoint-parse-noise", "An endpoint of a kind that kube-proxy leaves out");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "EndpointSlice address type not supported by kube-proxy",
                        "Skipping topology aware endpoint filtering",
                        "Ignoring invalid endpoint port",
                        "failed to identify ipfamily for endpoints",
                        "Error getting endpoint slice cache keys",
                        "Nil endpointSlice passed",
                        "Service port does not exists"));
        cause(
                """
                kube-proxy leaves out addresses that are not its family's, and says so.\
                """);
        fix(Step.advise("Nothing", "The others are served."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/endpointslicecache.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 endpointslicecache.go:302] "Skipping topology aware endpoint filtering since one or more endpoints is missing a zone hint"
                """);
    }
}

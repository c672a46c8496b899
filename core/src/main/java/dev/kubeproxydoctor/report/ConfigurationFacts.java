package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.platform.Layout;
import java.util.ArrayList;
import java.util.List;

/** What the configurations of a paste state of every node: mode, addresses, platform. */
final class ConfigurationFacts {
    private final List<Fact> facts = new ArrayList<>();

    private ConfigurationFacts() {}

    static List<Fact> of(List<Configuration> configurations) {
        ConfigurationFacts all = new ConfigurationFacts();
        for (Configuration one : configurations) {
            all.add(one);
        }
        return all.facts;
    }

    private void add(Configuration configuration) {
        Document document = configuration.document();
        if (configuration.isEffective()) {
            configuration
                    .mode()
                    .filter(mode -> !mode.equals("null"))
                    .map(mode -> mode.isEmpty() ? "iptables" : mode)
                    .ifPresent(mode -> add(Key.MODE, mode, document, configuration.modeLine()));
            configuration.clusterCidr().ifPresent(cidr -> add(Key.CLUSTER_CIDR, cidr, document));
        }
        Layout layout = configuration.layout();
        add(Key.LAYOUT, layout.word(), document);
        layout.platform().ifPresent(platform -> add(Key.PLATFORM, platform.id(), document));
    }

    private void add(Key<?> key, String value, Document document) {
        add(key, value, document, document.firstLine());
    }

    private void add(Key<?> key, String value, Document document, int line) {
        facts.add(new Fact(key, value, document.input(), line, Origin.UNKNOWN));
    }
}

package dev.kubeproxydoctor.web.build;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.report.ReportJson;
import java.util.List;

/** The examples of the catalogue, in the forms in which pages hold them. */
public final class Examples {
    /** Those that the empty element offers; their titles are among the words of the element. */
    private static final List<String> OFFERED =
            List.of(
                    "iptables-legacy-table-missing",
                    "ipset-binary-missing",
                    "conntrack-max-permission-denied");

    private Examples() {}

    /**
     * The offered examples as templates to stand inside the element, so that no request is needed
     * for them: {@code <template data-example="ipset-binary-missing">...</template>}.
     */
    public static String templates() {
        StringBuilder html = new StringBuilder();
        for (String id : OFFERED) {
            String text = Catalogue.file(Catalogue.byId(id).orElseThrow()).matching().get(0);
            html.append("<template data-example=\"")
                    .append(id)
                    .append("\">")
                    .append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                    .append("</template>");
        }
        return html.toString();
    }

    /** An ES module: {@code export const examples = {"ipset-binary-missing": "..."}}. */
    static String module() {
        StringBuilder module = new StringBuilder("export const examples = {\n");
        for (Failure failure : Catalogue.ALL) {
            for (String example : Catalogue.file(failure).matching().stream().limit(1).toList()) {
                module.append("  ")
                        .append(ReportJson.quoted(failure.id()))
                        .append(": ")
                        .append(ReportJson.quoted(example))
                        .append(",\n");
            }
        }
        return module.append("};\n").toString();
    }
}

package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.Place;
import dev.kubeproxydoctor.platform.PlatformLayouts;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the mode in the files of platforms. */
final class ModeSettings {
    private static final List<String> EKS_KEYS =
            Chars.words(
                    "mode ipvs resources podAnnotations podLabels nodeSelector tolerations "
                            + "env");

    private ModeSettings() {}

    /** The mode in an object that belongs to a platform by its apiVersion and kind. */
    static Optional<Carrier> inObject(Document document, Yaml yaml, MappingNode object) {
        String version = Nodes.scalar(object, "apiVersion");
        String kind = Nodes.scalar(object, "kind");
        for (Place place : PlatformLayouts.PLACES) {
            boolean is =
                    !Resemblance.isMeant(version)
                            && version.startsWith(place.apiVersion())
                            && (place.kind().isEmpty() || place.kind().equals(kind));
            Optional<Node> value = is ? Nodes.at(object, place.path()) : Optional.empty();
            if (value.isPresent()) {
                return Optional.of(atPlace(document, yaml, place, value.get()));
            }
        }
        return Optional.empty();
    }

    private static Carrier atPlace(Document document, Yaml yaml, Place place, Node value) {
        int at = yaml.start(value);
        String mode = "";
        if (value instanceof ScalarNode scalar && !place.path().endsWith("FLAGS")) {
            mode = scalar.getValue();
        } else {
            // A list of arguments: with or without their dashes.
            int end = yaml.end(value);
            int flag = document.text().substring(at, end).indexOf("proxy-mode");
            if (flag >= 0) {
                at = Math.min(end, at + flag + "proxy-mode=".length());
                mode = argument(document.text(), at, end);
            } else if (place.path().endsWith("mode")
                    && value instanceof SequenceNode items
                    && !items.getValue().isEmpty()
                    && items.getValue().get(0) instanceof ScalarNode first) {
                mode = first.getValue();
            }
        }
        return new ModeSetting(document, place.layout(), place.path(), mode, at, Optional.empty());
    }

    private static String argument(String text, int at, int end) {
        int stop = at;
        while (stop < end && " \t\r\n\"',]".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return text.substring(at, stop);
    }

    /** The mode in the JSON of AKS and of the EKS add-on, which have a mode and no kind. */
    static Optional<Carrier> inJson(Document document, Yaml yaml, MappingNode object) {
        Optional<Node> mode = Nodes.value(object, "mode");
        if (mode.isEmpty() || Nodes.value(object, "kind").isPresent()) {
            return Optional.empty();
        }
        boolean aks =
                Nodes.value(object, "enabled").isPresent()
                        || Nodes.value(object, "ipvsConfig").isPresent();
        boolean eks = isEks(document.text(), object);
        if (!aks && !eks) {
            return Optional.empty();
        }
        Layout layout = aks ? PlatformLayouts.AKS : PlatformLayouts.EKS_ADDON;
        return Optional.of(
                new ModeSetting(
                        document,
                        layout,
                        "mode",
                        Nodes.scalar(object, "mode"),
                        yaml.start(mode.get()),
                        Optional.empty()));
    }

    private static boolean isEks(String text, MappingNode object) {
        int first = 0;
        while (text.charAt(first) <= ' ') {
            first++;
        }
        boolean eks = text.charAt(first) == '{';
        for (NodeTuple entry : object.getValue()) {
            eks &= EKS_KEYS.contains(Nodes.key(entry));
        }
        return eks;
    }

    /** The mode in Terraform code of the EKS add-on: {@code mode = "ipvs"}. */
    static Carrier inTerraform(Document document) {
        int at = value(document.text(), "mode");
        return new ModeSetting(
                document,
                PlatformLayouts.EKS_ADDON,
                "",
                word(document.text(), at),
                at,
                Optional.empty());
    }

    /**
     * The mode in a file of k3s whose key is indented deeper than the others.
     *
     * @param key where the key stands
     * @param tool whether it is a file of the tool that sets k3s up
     */
    static Carrier misindented(Document document, int key, boolean tool) {
        int flag = document.text().indexOf("proxy-mode=", key);
        int at = flag < 0 ? key : flag + "proxy-mode=".length();
        String path = tool ? "kube_proxy_args" : "kube-proxy-arg";
        return new ModeSetting(
                document,
                tool ? PlatformLayouts.K3S_TOOL : PlatformLayouts.K3S,
                path,
                flag < 0 ? "" : word(document.text(), at),
                at,
                Optional.of(new Slip(Slip.Cause.KEY_INDENTED, path, key)));
    }

    /** Where the value of {@code "mode": "ipvs"} or {@code mode = "ipvs"} begins. */
    private static int value(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            int sign = end;
            while (sign < text.length() && "\" :=".indexOf(text.charAt(sign)) >= 0) {
                sign++;
            }
            if (sign > end + 1 && sign < text.length() && Chars.isLetter(text.charAt(sign))) {
                return sign;
            }
            at = text.indexOf(name, end);
        }
        return 0;
    }

    private static String word(String text, int at) {
        return text.substring(at, Chars.skipWord(text, at));
    }
}

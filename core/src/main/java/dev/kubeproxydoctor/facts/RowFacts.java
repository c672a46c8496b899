package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Line;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.paste.kinds.Properties;
import dev.kubeproxydoctor.paste.kinds.Property;

/** Makes facts of what a row of some output states. */
final class RowFacts implements Properties {
    private final Event row;
    private final Statements statements;
    private String said = "";

    RowFacts(Event row, Statements statements) {
        this.row = row;
        this.statements = statements;
    }

    @Override
    public void add(Property property, String value) {
        add(property, "", value);
    }

    /** What means nothing of the property's type is not one: a word that is no version. */
    @Override
    public void add(Property property, String name, String value) {
        Key<?> key = key(property, name);
        if (property == Property.KERNEL_SYMBOL) {
            statements.countKernelSymbol();
            if (!KernelSymbols.isOne(name)) {
                return;
            }
        }
        if (key.meaning(value).isPresent()) {
            add(row.origin(), key, value);
        }
    }

    @Override
    public void addOfNode(String node, Property property, String value) {
        add(new Origin(node, "", ""), key(property, ""), value);
    }

    @Override
    public void addOfPod(String pod, Property property, String value) {
        add(new Origin("", pod, ""), key(property, ""), value);
    }

    @Override
    public void say(String sentence) {
        said = sentence;
    }

    /** What the row proves, or {@code ""}. */
    String said() {
        return said;
    }

    private void add(Origin origin, Key<?> key, String value) {
        Line line = row.firstLine();
        if (key.equals(Key.MODULE_LOADED)) {
            statements.addModule(value, line.input(), line.number(), origin);
        } else if (!value.isEmpty()) {
            statements.add(new Fact(key, value, line.input(), line.number(), origin));
        }
    }

    /** The key of a property; {@code name} tells those apart that there are many of. */
    private static Key<?> key(Property property, String name) {
        return switch (property) {
            case KERNEL -> Key.KERNEL;
            case ARCHITECTURE -> Key.ARCHITECTURE;
            case MODULE_TREE -> Key.MODULE_TREES;
            case MODULE -> Key.MODULE_LOADED;
            case KERNEL_SYMBOL -> Key.kernelConfig(name);
            case KERNEL_CONFIG_VERSION -> Key.KERNEL_CONFIG_VERSION;
            case SETTING -> Key.sysctl(name);
            case OS_ID -> Key.OS_ID;
            case OS_VERSION -> Key.OS_VERSION;
            case OS_VARIANT -> Key.OS_VARIANT;
            case OS_NAME -> Key.OS_NAME;
            case KUBELET -> Key.KUBELET;
            case CONTAINER_RUNTIME -> Key.CONTAINER_RUNTIME;
            case POD_NODE -> Key.POD_NODE;
            case VIRTUAL_SERVERS -> Key.VIRTUAL_SERVERS;
            case IPTABLES_BACKEND -> Key.IPTABLES_BACKEND;
            case LISTED -> Key.listed(name);
            case FIX_NODE -> Key.FIX_NODE;
        };
    }
}

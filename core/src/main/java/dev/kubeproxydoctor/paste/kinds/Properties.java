package dev.kubeproxydoctor.paste.kinds;

/** Receives what rows state. A value may be empty, and then states nothing. */
public interface Properties {
    /** A property of whom the row is about. */
    void add(Property property, String value);

    /** One that there are many of, each with its own name: a setting, a symbol. */
    void add(Property property, String name, String value);

    /** One of a node that the row names. */
    void addOfNode(String node, Property property, String value);

    /** One of a pod that the row names. */
    void addOfPod(String pod, Property property, String value);

    /**
     * What the row proves, as a sentence that the messages of failures know: {@code STATUS Error,
     * not running and ready}.
     */
    void say(String sentence);
}

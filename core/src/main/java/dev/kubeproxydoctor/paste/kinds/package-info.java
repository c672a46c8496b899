/**
 * The kinds of output that people paste beside logs and configurations, one file each: what a line
 * of it looks like, how its rows read, which properties they state, and an example that the tests
 * paste.
 *
 * <p>A row becomes {@code Properties}: plain pairs of a property and its words. What the words mean
 * (versions, modes, platforms) is known only to the later package {@code facts}, which makes facts
 * of them; so a kind needs nothing but the text of its line, and no kind knows another's order:
 * {@code paste.Kind} lists them in the order in which a line is asked for.
 *
 * <p>A {@code Listing} is what nobody says: lists of pods, events and containers, known by the
 * shape of a row also without the heading, and rules. A row about kube-proxy that proves something
 * says so in a sentence, and the messages of failures know that sentence.
 */
package dev.kubeproxydoctor.paste.kinds;

/**
 * Changes configurations: a {@code Configuration} and settings in, an {@code Offer} out, which is
 * edits of the input as spans, or the reason why there are none; every byte outside an edit stays.
 *
 * <p>Start reading at {@code Surgery}, which takes the repairs of findings too. {@code Placement}
 * says where a value has to stand, {@code Removal} what goes with a field; {@code Proof} reads the
 * edited text again, in the configuration's own part of the document; {@code Diff} shows edits to
 * people.
 */
package dev.kubeproxydoctor.config.edit;

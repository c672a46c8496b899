/**
 * kube-proxy's configuration as text, in three stages: package {@code find} says where it stands in
 * what was pasted, {@code check} what is wrong with it, {@code edit} how it is changed. Here is
 * what they hand on: a {@code Configuration}, a {@code Finding}, an {@code Offer} made of {@code
 * Edit}s; and {@code Schema}, the fields by version, which tells both what is a configuration and
 * what is wrong in it. A finding has a {@code Flaw}, whose word is also its kind in SARIF.
 *
 * <p>A document in a terminal's colours is read without them; {@code Document.place} says where its
 * parts stand in the input.
 */
package dev.kubeproxydoctor.config;

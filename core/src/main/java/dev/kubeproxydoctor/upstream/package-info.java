/**
 * What upstream's sources say of a line of a log: whose it is, and which versions of kube-proxy
 * write it.
 *
 * <p>The knowledge stands in {@code core/src/main/upstream}: the source files that kube-proxy
 * links, and its messages with their versions and lines. The build makes {@code UpstreamTable} of
 * them, which holds hashes and no texts; {@code Messages} asks it. {@code MessageHash} says what of
 * a message is hashed, for both.
 */
package dev.kubeproxydoctor.upstream;

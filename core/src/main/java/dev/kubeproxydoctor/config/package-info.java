/**
 * kube-proxy's configuration as text: where it stands in what was pasted, what is wrong with it,
 * and edits as spans. A tree is read and never printed, so every byte outside an edit stays.
 */
package dev.kubeproxydoctor.config;

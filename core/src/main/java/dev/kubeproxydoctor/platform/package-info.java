/**
 * What differs from platform to platform. In: {@code core/src/main/platforms}, one file each, which
 * the build turns into {@code PlatformFiles}. Out: the system of a node, what sets up kube-proxy,
 * and their answers.
 */
package dev.kubeproxydoctor.platform;

/**
 * Runs at build time, in a JVM of its own: TeaVM compiles core, its loader is made fit for strict
 * content security policies, and the files that pages load are put together. Nothing here reaches
 * the browser.
 */
package dev.kubeproxydoctor.web.build;

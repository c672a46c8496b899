/**
 * What the browser calls. {@link dev.kubeproxydoctor.web.Exports} is the only class that speaks
 * with JavaScript.
 */
package dev.kubeproxydoctor.web;

/**
 * Makes the static site out of the catalogue, and serves it on localhost. A page per failure, its
 * example examined while the page is made.
 */
package dev.kubeproxydoctor.site;

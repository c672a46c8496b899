/**
 * Makes the static site out of the catalogue, and serves it on localhost. A page per failure, its
 * example examined while the page is made.
 *
 * <p>{@code Generate} writes the pages, with those that people wrote ({@code WrittenPages}). A
 * {@code FailurePage} is put together of {@code FailureSymptoms}, {@code FailureTreatment} and
 * {@code FailureByVersion}; {@code Systems}, {@code Indexes}, {@code Modes} and {@code Prerendered}
 * make what core knows into HTML; {@code SiteChecks} ends the build on a dead link or a large page;
 * {@code Offline} lists what the service worker keeps. The worker is registered by a frame of its
 * own ({@code offline/}), since the policy of every other page allows workers made from text alone;
 * no page ever sends it a text.
 */
package dev.kubeproxydoctor.site;

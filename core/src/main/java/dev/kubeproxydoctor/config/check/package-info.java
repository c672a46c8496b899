/**
 * Says what is wrong with a configuration: a {@code Configuration} and the facts in, {@code
 * Finding}s in the order of the text out.
 *
 * <p>Start reading at {@code Checks}. {@code Syntax}, {@code Header} and {@code Fields} say what
 * decoding says; the tables {@code ModeRules}, {@code AddressRules}, {@code PeriodRules} and {@code
 * TrafficRules} what validation says, by version: a {@code Rule} is a path, the versions that have
 * it, a {@code Test} and a {@code Remark}. A rule is a line of its table; what it tests is a
 * constant of {@code Test}. {@code FlagChecks} makes a tree of fields of flags ({@code FlagTree}),
 * so that the same rules judge both; {@code ManifestChecks} says what a DaemonSet or pod lacks,
 * {@code ArgumentChecks} what no argument of kube-proxy's is, {@code CarrierChecks} reads the files
 * of platforms. {@code Similar} finds the word that a misspelled one was meant to be; where it is
 * sure, the finding has a repair.
 */
package dev.kubeproxydoctor.config.check;

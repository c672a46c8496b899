/**
 * How right the answers are on what nobody wrote a rule for, in figures: {@code mvn -Pgeneral -pl
 * core test} prints them. In: the project's own examples, changed so that no rule fits any more.
 * Out: a {@link dev.kubeproxydoctor.general.Tally} for each way to change them, and the {@link
 * dev.kubeproxydoctor.general.Invariants} that a report broke. {@link
 * dev.kubeproxydoctor.general.GeneralTest} says what holds.
 */
package dev.kubeproxydoctor.general;

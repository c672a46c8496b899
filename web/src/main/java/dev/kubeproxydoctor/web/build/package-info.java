/**
 * Runs at build time, in a JVM of its own (inside Maven's, TeaVM's output depends on what ran
 * before): TeaVM compiles core, its loader is made fit for strict content security policies, and
 * the files that pages load are put together. Nothing here reaches the browser.
 *
 * <p>TeaVM 0.15.0 gets some of the JDK wrong, and some of it costs much. {@code
 * etc/forbidden-apis.txt} lists what core does without. For the rest {@code JdkTest} holds TeaVM's
 * class library against the JDK: core may call a method of the JDK only if {@code TextProbes} or
 * {@code CollectionProbes} try it at and beyond its limits, and each try must come to the same on
 * the JVM, in WebAssembly and in JavaScript. What is put right while TeaVM compiles:
 *
 * <ul>
 *   <li>{@code JdkFix}: methods of TeaVM's class library that answer otherwise than the JDK.
 *   <li>{@code YamlFix}: snakeyaml-engine uses regular expressions in five places and {@code
 *       String.format} in one; without them the engine is 75 KB (brotli) smaller. Every scalar gets
 *       the tag of a string, since we read nodes and never tags.
 *   <li>{@code RecordFix}: methods of records that nothing reads.
 *   <li>{@code shim.js}: TeaVM's loader makes functions from text, which strict policies forbid.
 *       The shim takes the name {@code Function} inside the loader and makes the same functions as
 *       closures; what it does not know it refuses. The build fails when the loader changes.
 * </ul>
 *
 * <p>{@code Binaryen} makes the module smaller once TeaVM is done with it.
 *
 * <p>The functions of an engine have numbers or short names. {@code WasmNames} and {@code
 * ScriptNames} keep what they are called in the sources, as {@code engine-names.js}, which the page
 * loads only when an engine has failed.
 */
package dev.kubeproxydoctor.web.build;

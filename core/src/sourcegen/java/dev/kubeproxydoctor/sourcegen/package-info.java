/**
 * Build time only: turns the text files of {@code core/src/main} (failures, platforms, artefacts)
 * into Java constants, or refuses them with file, line and reason. The engine holds no parser.
 *
 * <p>In: the files. Out: {@code core/target/generated-sources/sourcegen}. The same files give the
 * same bytes.
 */
package dev.kubeproxydoctor.sourcegen;

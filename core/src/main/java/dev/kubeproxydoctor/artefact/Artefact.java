package dev.kubeproxydoctor.artefact;

/**
 * A file to take away.
 *
 * @param fileName a plain name, without directories
 * @param mediaType for example {@code text/x-shellscript}
 * @param purpose one sentence
 * @param content the text, lines ended by {@code \n}; nothing of the paste is in it
 */
public record Artefact(String fileName, String mediaType, String purpose, String content) {}

package dev.kubeproxydoctor.artefact;

/**
 * A file to take away.
 *
 * @param fileName a plain name, without directories
 * @param mediaType for example {@code text/x-shellscript}
 * @param purpose one sentence
 * @param content the text, lines ended by {@code \n}; nothing of the paste is in it
 * @param part whether it repairs, or keeps the failure from coming back
 */
public record Artefact(
        String fileName, String mediaType, String purpose, String content, Part part) {

    /** A file of the repair. */
    Artefact(String fileName, String mediaType, String purpose, String content) {
        this(fileName, mediaType, purpose, content, Part.REPAIR);
    }

    /** What a file is for. */
    public enum Part {
        REPAIR("repair"),
        PREVENTION("prevention");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /** As reports write it. */
        public String word() {
            return word;
        }
    }

    /** The same file as one that keeps the failure from coming back. */
    Artefact preventing() {
        return new Artefact(fileName, mediaType, purpose, content, Part.PREVENTION);
    }
}

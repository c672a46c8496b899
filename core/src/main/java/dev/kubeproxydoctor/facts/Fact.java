package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Origin;

/**
 * Something the paste states: {@code kernel.release} is {@code 6.1.0-56-cloud-amd64}.
 *
 * @param key what it is about
 * @param value as it was stated
 * @param input the input it comes from, from 0
 * @param line the line there, from 1
 * @param origin of which node or pod it is stated
 */
public record Fact(Key<?> key, String value, int input, int line, Origin origin) {}

package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Origin;

/**
 * Something the paste states: {@code kernel.release} is {@code 6.1.0-56-cloud-amd64}.
 *
 * @param name what it is about: {@code kubernetes.version}, {@code kernel.release}, {@code os.id},
 *     {@code mode}, {@code iptables.backend} ...
 * @param value as it was stated
 * @param input the input it comes from, from 0
 * @param line the line there, from 1
 * @param origin of which node or pod it is stated
 */
public record Fact(String name, String value, int input, int line, Origin origin) {}

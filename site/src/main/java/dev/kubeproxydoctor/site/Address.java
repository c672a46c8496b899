package dev.kubeproxydoctor.site;

/** Where the site is published: {@code -Dsite.url=https://...}, with a slash at its end. */
final class Address {
    private static final String ROOT = System.getProperty("site.url", "http://localhost/");

    private Address() {}

    /** The whole address of a page: {@code https://.../failures/x/}. */
    static String of(String path) {
        return ROOT + path;
    }
}

package dev.kubeproxydoctor.e2e;

import com.microsoft.playwright.Route;

/** Engines that fail, with a message that quotes the text. */
final class Crashes {
    private Crashes() {}

    static void route(Route route) {
        String body = route.fetch().text();
        String crash = "text: (t) => { throw new Error('crash at ' + t); }";
        route.fulfill(
                new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(
                                body.replace(
                                                "return module.exports; })",
                                                "return { ...module.exports, " + crash + " }; })")
                                        .replace(
                                                "return Promise.resolve(exports);",
                                                "return Promise.resolve({ ...exports, "
                                                        + crash
                                                        + " });")));
    }
}

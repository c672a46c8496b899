package dev.kubeproxydoctor.e2e;

import com.microsoft.playwright.Route;
import java.util.function.Consumer;

/** Engines that fail, with a message that quotes the text. */
final class Crashes {
    private Crashes() {}

    /** On every text. */
    static void route(Route route) {
        on("").accept(route);
    }

    /** On a text that holds this. */
    static Consumer<Route> on(String part) {
        String crash =
                "text: (t) => { if (t.includes('"
                        + part
                        + "')) throw new Error('crash at ' + t); return @.text(t); }";
        return route ->
                route.fulfill(
                        new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody(
                                        route.fetch()
                                                .text()
                                                .replace(
                                                        "return module.exports; })",
                                                        "return { ...module.exports, "
                                                                + crash.replace(
                                                                        "@", "module.exports")
                                                                + " }; })")
                                                .replace(
                                                        "return Promise.resolve(exports);",
                                                        "return Promise.resolve({ ...exports, "
                                                                + crash.replace("@", "exports")
                                                                + " });")));
    }
}

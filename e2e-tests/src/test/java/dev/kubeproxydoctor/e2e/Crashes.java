package dev.kubeproxydoctor.e2e;

import com.microsoft.playwright.Route;
import java.util.function.Consumer;

/** Engines that fail, with a message that quotes the text, and such as say what ours would not. */
final class Crashes {
    private Crashes() {}

    /** On every text. */
    static void route(Route route) {
        on("").accept(route);
    }

    /** On a text that holds this. */
    static Consumer<Route> on(String part) {
        return instead(
                "text: (t) => { if (t.includes('"
                        + part
                        + "')) throw new Error('crash at ' + t); return @.text(t); }");
    }

    /** In core itself, which is given what it may not be given, at every text. */
    static void inside(Route route) {
        instead("text: (t) => @.hide(null)").accept(route);
    }

    /** A report that is what a JavaScript expression makes of ours, {@code json}. */
    static Consumer<Route> reporting(String expression) {
        return instead("report: () => ((json) => " + expression + ")(@.report())");
    }

    /** Puts a function in the place of one that an engine exports; {@code @} has all of them. */
    private static Consumer<Route> instead(String function) {
        return route ->
                route.fulfill(
                        new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody(
                                        route.fetch()
                                                .text()
                                                .replace(
                                                        "return module.exports; })",
                                                        "return "
                                                                + with(function, "module.exports")
                                                                + "; })")
                                                .replace(
                                                        "return Promise.resolve(exports);",
                                                        "return Promise.resolve("
                                                                + with(function, "exports")
                                                                + ");")));
    }

    /** The exports of WebAssembly are not copied by a spread, so they are inherited. */
    private static String with(String function, String exports) {
        return "Object.create("
                + exports
                + ", Object.getOwnPropertyDescriptors({ "
                + function.replace("@", exports)
                + " }))";
    }
}

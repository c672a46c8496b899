package dev.kubeproxydoctor.e2e;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kubeproxydoctor.Tools;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A browser that Playwright does not drive as Debian ships it: opens a page and evaluates a script
 * whose value is a text or the promise of one.
 */
interface RemoteBrowser extends AutoCloseable {
    /** Opens a page and waits for its load event. */
    void open(String address) throws Exception;

    /** Ends the browser. */
    @Override
    void close();

    /** The value of an expression. */
    String evaluate(String expression) throws Exception;

    /** A text as an expression. */
    static String quoted(String text) {
        return new Gson().toJson(text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process start(Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        var unused = Tools.endIfItHangs(process);
        return process;
    }

    /** Lets a program that does not listen yet be asked again, as long as it runs. */
    private static <E extends Exception> void again(Process process, E refused)
            throws E, InterruptedException {
        if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
            throw refused;
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Firefox, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
    final class Firefox implements RemoteBrowser, WebSocket.Listener {
        private final Process process;
        private final WebSocket socket;
        private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final String context;
        private int last;

        Firefox(Path program) throws Exception {
            int port = freePort();
            Path profile = Files.createTempDirectory("firefox");
            process =
                    start(
                            Map.of("HOME", profile.toString()),
                            List.of(
                                    program.toString(),
                                    "--headless",
                                    "--remote-debugging-port=" + port,
                                    "--profile",
                                    profile.toString()));
            socket = connected(URI.create("ws://127.0.0.1:" + port + "/session"));
            ask("session.new", "{\"capabilities\":{}}");
            context =
                    ask("browsingContext.getTree", "{}")
                            .getAsJsonArray("contexts")
                            .get(0)
                            .getAsJsonObject()
                            .get("context")
                            .getAsString();
        }

        private WebSocket connected(URI address) throws Exception {
            while (true) {
                try {
                    return HttpClient.newHttpClient()
                            .newWebSocketBuilder()
                            .buildAsync(address, this)
                            .get();
                } catch (java.util.concurrent.ExecutionException e) {
                    again(process, e);
                }
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean whole) {
            part.append(data);
            if (whole) {
                answers.add(part.toString());
                part.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private JsonObject ask(String method, String parameters) throws Exception {
            last++;
            socket.sendText(
                            "{\"id\":%d,\"method\":\"%s\",\"params\":%s}"
                                    .formatted(last, method, parameters),
                            true)
                    .get();
            while (true) {
                String answer = answers.poll(Tools.HANG_SECONDS, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new IOException("Firefox does not answer to " + method);
                }
                JsonObject json = JsonParser.parseString(answer).getAsJsonObject();
                if (json.has("id")
                        && json.get("id").isJsonPrimitive()
                        && json.get("id").getAsInt() == last) {
                    if (!json.has("result")) {
                        throw new IOException(answer);
                    }
                    return json.getAsJsonObject("result");
                }
            }
        }

        @Override
        public void open(String address) throws Exception {
            ask(
                    "browsingContext.navigate",
                    "{\"context\":\"%s\",\"url\":\"%s\",\"wait\":\"complete\"}"
                            .formatted(context, address));
        }

        @Override
        public String evaluate(String expression) throws Exception {
            JsonObject result =
                    ask(
                            "script.evaluate",
                            "{\"expression\":%s,\"target\":{\"context\":\"%s\"},\"awaitPromise\":true}"
                                    .formatted(quoted(expression), context));
            if (!result.has("result")) {
                throw new IOException(result.toString());
            }
            return result.getAsJsonObject("result").get("value").getAsString();
        }

        @Override
        public void close() {
            socket.abort();
            end(process);
        }
    }

    /** WebKitGTK's MiniBrowser on a display of its own, by WebDriver. */
    final class WebKit implements RemoteBrowser {
        private final Process display;
        private final Process driver;
        private final String root;
        private final String session;

        WebKit(Path program, Path xvfb) throws Exception {
            String screen = ":" + (90 + new java.util.Random().nextInt(800));
            display =
                    start(
                            Map.of(),
                            List.of(xvfb.toString(), screen, "-screen", "0", "1280x900x24"));
            int port = freePort();
            driver =
                    start(
                            Map.of(
                                    "DISPLAY", screen,
                                    "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1",
                                    "LIBGL_ALWAYS_SOFTWARE", "1",
                                    "WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
                            List.of(program.toString(), "--port=" + port));
            root = "http://127.0.0.1:" + port;
            session = session();
            int limit = 1000 * Tools.HANG_SECONDS;
            post(
                    "/session/" + session + "/timeouts",
                    "{\"script\":%d,\"pageLoad\":%d}".formatted(limit, limit));
        }

        private String session() throws Exception {
            while (true) {
                try {
                    return post("/session", "{\"capabilities\":{\"alwaysMatch\":{}}}")
                            .getAsJsonObject("value")
                            .get("sessionId")
                            .getAsString();
                } catch (IOException e) {
                    again(driver, e);
                }
            }
        }

        private JsonObject post(String path, String body) throws Exception {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(root + path))
                                            .POST(HttpRequest.BodyPublishers.ofString(body))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.body());
            }
            return JsonParser.parseString(answer.body()).getAsJsonObject();
        }

        @Override
        public void open(String address) throws Exception {
            post("/session/" + session + "/url", "{\"url\":\"" + address + "\"}");
        }

        @Override
        public String evaluate(String expression) throws Exception {
            String script =
                    "const done = arguments[0]; Promise.resolve("
                            + expression.strip()
                            + ").then(done, (e) => done('failed: ' + e));";
            JsonObject body = new JsonObject();
            body.addProperty("script", script);
            body.add("args", new JsonArray());
            return post("/session/" + session + "/execute/async", body.toString())
                    .get("value")
                    .getAsString();
        }

        @Override
        public void close() {
            end(driver);
            end(display);
        }
    }
}

package dev.kubeproxydoctor.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Serves a built site on this machine only. */
public final class Serve {
    private Serve() {}

    /**
     * {@code Serve SITE PORT}: serves until it is stopped, on the next free port where that one is
     * taken.
     */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[1]);
        HttpServer server = null;
        while (server == null) {
            try {
                server = start(Path.of(arguments[0]), port);
            } catch (BindException e) {
                port++;
            }
        }
        System.out.println();
        System.out.println(
                "kube-proxy doctor is served at http://localhost:"
                        + server.getAddress().getPort()
                        + "/  (Ctrl-C ends it)");
    }

    /** Starts a server; port 0 is any free one. */
    public static HttpServer start(Path site, int port) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Path root = site.toAbsolutePath().normalize();
        server.createContext("/", exchange -> answer(root, exchange));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return server;
    }

    private static void answer(Path root, HttpExchange exchange) throws IOException {
        Path file = root.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        if (Files.isDirectory(file)) {
            file = file.resolve("index.html");
        }
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        byte[] body = Files.readAllBytes(file);
        exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        // A sandboxed frame has no origin, and its modules are asked for across origins.
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "webmanifest" -> "application/manifest+json";
            case "xml" -> "application/xml; charset=utf-8";
            case "json" -> "application/json; charset=utf-8";
            default -> "text/plain; charset=utf-8";
        };
    }
}

package dev.kubeproxydoctor.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Somebody else's site: another origin than ours (127.0.0.1 and not localhost), with headers of its
 * own. Serves a page or a directory.
 */
final class Host implements AutoCloseable {
    private final HttpServer server;

    private Host(Path directory, String body, Map<String, String> headers) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, directory, body, headers));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /** One page, whatever is asked for. */
    static Host of(Map<String, String> headers, String body) {
        return new Host(null, "<!doctype html><html lang=en><title>host</title>" + body, headers);
    }

    /** A directory, as a static site's host serves it. */
    static Host of(Path directory, Map<String, String> headers) {
        return new Host(directory.toAbsolutePath().normalize(), "", headers);
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private static void answer(
            HttpExchange exchange, Path directory, String body, Map<String, String> headers)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String type = "text/html; charset=utf-8";
        int status = 200;
        if (directory != null) {
            Path file =
                    directory.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            file = Files.isDirectory(file) ? file.resolve("index.html") : file;
            boolean there = file.startsWith(directory) && Files.isRegularFile(file);
            status = there ? 200 : 404;
            bytes = there ? Files.readAllBytes(file) : new byte[0];
            type = type(file.toString());
        }
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.shouwang.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands for the registry and the token issuer over real HTTP. The number of contact point {@code cp-139…} is
 * {@code +86139…}; those in {@link #gone} are not there any more, it stumbles over those in {@link #broken}; while {@link #down} is set nobody gets an answer.
 */
final class RegistryStub {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    final Set<String> gone = ConcurrentHashMap.newKeySet();
    final Set<String> broken = ConcurrentHashMap.newKeySet();
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean down;
    private final HttpServer server;

    RegistryStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(16, task -> {
            Thread thread = new Thread(task, "registry-stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/oauth2/token")) {
                answer(exchange, 200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":600}");
                return;
            }
            asked.incrementAndGet();
            String id = path.substring(path.lastIndexOf('/') + 1);
            if (down) {
                answer(exchange, 503, "{}");
            } else if (broken.contains(id)) {
                answer(exchange, 500, "{}");
            } else if (gone.contains(id) || !id.startsWith("cp-")) {
                answer(exchange, 404, "{}");
            } else {
                answer(
                        exchange,
                        200,
                        "{\"contactPointId\":\"" + id + "\",\"phone\":\"+86" + id.substring(3) + "\",\"extra\":1}");
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

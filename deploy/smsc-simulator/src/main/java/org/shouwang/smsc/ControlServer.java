package org.shouwang.smsc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulator's control over HTTP, on loopback only: {@code GET /texts?to=&limit=}, {@code GET /counts},
 * {@code POST /reply?from=&to=} with the text as body, {@code POST /drop}.
 */
final class ControlServer implements AutoCloseable {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 20_000;
    private static final int MAX_REPLY_BYTES = 2_000;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final SmscSimulator smsc;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4, task -> Links.daemon(task, "smsc-control"));
    private final JsonMapper json = JsonMapper.builder().build();

    ControlServer(SmscSimulator smsc, int port) {
        this.smsc = smsc;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            String call =
                    exchange.getRequestMethod() + ' ' + exchange.getRequestURI().getPath();
            switch (call) {
                case "GET /texts" -> answer(exchange, 200, smsc.texts(query.get("to"), limit(query)));
                case "GET /counts" -> answer(exchange, 200, smsc.counts());
                case "POST /reply" -> reply(exchange, query);
                case "POST /drop" -> answer(exchange, 200, Map.of("dropped", smsc.drop()));
                default -> answer(exchange, 404, Map.of("error", "GET /texts, GET /counts, POST /reply, POST /drop"));
            }
        }
    }

    private void reply(HttpExchange exchange, Map<String, String> query) throws IOException {
        String from = query.get("from");
        String to = query.get("to");
        if (from == null || to == null) {
            answer(exchange, 400, Map.of("error", "from and to are needed"));
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_REPLY_BYTES);
        smsc.reply(from, to, new String(body, StandardCharsets.UTF_8));
        answer(exchange, 202, Map.of("taken", true));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static int limit(Map<String, String> query) {
        String limit = query.getOrDefault("limit", "");
        return limit.matches("\\d{1,6}") ? Math.min(MAX_LIMIT, Math.max(1, Integer.parseInt(limit))) : DEFAULT_LIMIT;
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        Map<String, String> values = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return values;
    }
}

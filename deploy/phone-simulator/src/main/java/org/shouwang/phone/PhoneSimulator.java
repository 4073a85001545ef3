package org.shouwang.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Telephones on loopback. As a process: {@code PhoneSimulator --port 5080 --control-port 5081 --data-dir DIR}. What was heard is
 * asked for over HTTP: {@code GET /calls?to=&limit=}.
 */
public final class PhoneSimulator implements AutoCloseable {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 5_000;

    private final CallLog log;
    private final PhoneExchange exchange;
    private final HttpServer control;
    private final JsonMapper json = JsonMapper.builder().build();

    private PhoneSimulator(int port, int controlPort, Path folder, Duration ringFor) {
        log = new CallLog(folder);
        exchange = new PhoneExchange(port, ringFor, log);
        try {
            control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), controlPort), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        control.createContext("/calls", this::serve);
        control.start();
    }

    /**
     * Starts; port 0 = any.
     *
     * @param folder where recordings go
     * @param ringFor how long a phone rings before it is picked up
     */
    public static PhoneSimulator start(int port, int controlPort, Path folder, Duration ringFor) {
        return new PhoneSimulator(port, controlPort, folder, ringFor);
    }

    /** Port of the exchange. */
    public int port() {
        return exchange.port();
    }

    /** HTTP port. */
    public int controlPort() {
        return control.getAddress().getPort();
    }

    /** Calls that are over, newest first; of one number when given. */
    public List<CallHeard> calls(@Nullable String number, int limit) {
        return log.latest(number, limit);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = new HashMap<>();
            String raw = exchange.getRequestURI().getRawQuery();
            for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
                String[] both = pair.split("=", 2);
                query.put(both[0], both.length < 2 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
            }
            String limit = query.getOrDefault("limit", "");
            int most = limit.matches("\\d{1,6}") ? Math.min(MAX_LIMIT, Integer.parseInt(limit)) : DEFAULT_LIMIT;
            byte[] body = json.writeValueAsBytes(calls(query.get("to"), most));
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        control.stop(0);
        exchange.close();
    }

    /** Runs until it is stopped. */
    public static void main(String[] args) throws InterruptedException {
        Logger log = LoggerFactory.getLogger(PhoneSimulator.class);
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        PhoneSimulator phones = start(
                Integer.parseInt(options.getOrDefault("port", "5080")),
                Integer.parseInt(options.getOrDefault("control-port", "5081")),
                Path.of(options.getOrDefault("data-dir", "phone-data")),
                Duration.ofSeconds(1));
        Runtime.getRuntime().addShutdownHook(new Thread(phones::close, "phones-stop"));
        log.info("SIP on 127.0.0.1:{}, control on http://127.0.0.1:{}", phones.port(), phones.controlPort());
        new CountDownLatch(1).await();
    }
}

package org.shouwang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the JDK's own server. */
class WireTest {

    private final Set<InetSocketAddress> callers = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    WireTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/echo", exchange -> {
            callers.add(exchange.getRemoteAddress());
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/chunked", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 3; i++) {
                exchange.getResponseBody().write(("part " + i + "\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            exchange.close();
        });
        server.createContext("/refuse", exchange -> {
            exchange.sendResponseHeaders(422, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void many_requests_go_over_one_connection_and_come_back_whole() throws IOException {
        try (Wire wire = new Wire(server.getAddress().getPort())) {
            for (int i = 1; i <= 50; i++) {
                byte[] body = "守".repeat(i * 100).getBytes(StandardCharsets.UTF_8);
                Wire.Answer answer = wire.post("/echo", "token", body);
                assertThat(answer.good()).isTrue();
                assertThat(answer.body()).isEqualTo(body);
            }
        }

        assertThat(callers).hasSize(1);
    }

    @Test
    void an_answer_in_chunks_is_put_together() throws IOException {
        try (Wire wire = new Wire(server.getAddress().getPort())) {
            assertThat(wire.get("/chunked", "token").text()).isEqualTo("part 0\npart 1\npart 2\n");
            assertThat(wire.get("/chunked", "token").text()).isEqualTo("part 0\npart 1\npart 2\n");
        }
    }

    @Test
    void a_refusal_is_an_answer_and_a_dead_server_an_error() throws IOException {
        try (Wire wire = new Wire(server.getAddress().getPort())) {
            assertThat(wire.get("/refuse", "token").status()).isEqualTo(422);
            server.stop(0);
            assertThatThrownBy(() -> wire.get("/refuse", "token")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_closed_loop_counts_records_and_errors() throws Exception {
        Loop.Run run = new Loop(server.getAddress().getPort()).run(4, Duration.ofMinutes(2), client -> {
            AtomicInteger sent = new AtomicInteger();
            return wire -> {
                if (sent.incrementAndGet() > 5) {
                    throw new Loop.Enough();
                }
                if (client == 3) {
                    throw new IllegalStateException("refused");
                }
                wire.post("/echo", "token", new byte[] {1});
                return 10;
            };
        });

        assertThat(run.records()).isEqualTo(150);
        assertThat(run.latencies().size()).isEqualTo(15);
        assertThat(run.errors()).isEqualTo(5);
        assertThat(run.firstError()).isEqualTo("refused");
    }

    @Test
    void a_closed_loop_ends_by_itself_when_the_time_is_up() throws Exception {
        AtomicInteger sent = new AtomicInteger();

        Loop.Run run = new Loop(server.getAddress().getPort())
                .run(2, Duration.ofMillis(100), client -> wire -> sent.incrementAndGet());

        assertThat(run.seconds()).isGreaterThanOrEqualTo(0.1);
        assertThat(run.latencies().size()).isEqualTo(sent.get());
    }
}

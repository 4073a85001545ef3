package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a gateway that says what it is told to. */
class AuditCheckTest {
    @TempDir
    private Path directory = Path.of("");

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private int status = 200;
    private String answer = "{}";
    private HttpServer gateway;
    private AuditCheck check;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            boolean token = exchange.getRequestURI().getPath().equals("/oauth2/token");
            exchange.getRequestBody().readAllBytes();
            if (!token) {
                asked.add(exchange.getRequestURI().toString());
            }
            byte[] said =
                    (token ? "{\"access_token\":\"abc\",\"expires_in\":300}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", status == 200 || token ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(token ? 200 : status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        gateway.start();
        Home home = new Home(directory);
        home.make();
        Secrets secrets = new Secrets(home);
        secrets.make();
        Api api = new Api(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()), secrets);
        check = new AuditCheck(api, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_whole_log_is_told_with_an_anchor_to_keep() {
        answer = "{\"whole\":true,\"segments\":2,\"entries\":1234,\"unchained\":7,\"damaged\":0,\"damages\":[],"
                + "\"anchor\":\"w:9:0f\"}";

        assertThat(check.check(null)).isTrue();

        assertThat(asked).containsExactly("/v1/access-log/verification");
        assertThat(printed()).contains("1234", "7", "w:9:0f", "日志完整", "as it was written");
    }

    @Test
    void each_damage_is_told_with_its_place_in_both_languages() {
        answer = "{\"whole\":false,\"segments\":2,\"entries\":1234,\"unchained\":0,\"damaged\":1,"
                + "\"damages\":[{\"kind\":\"CUT_OFF\",\"writer\":\"w1\",\"sequence\":77}]}";

        assertThat(check.check("w:9:0f")).isFalse();

        assertThat(asked).containsExactly("/v1/access-log/verification?anchor=w%3A9%3A0f");
        assertThat(printed()).contains("截尾 cut off", "w1", "77", "已被改动", "was altered");
    }

    @Test
    void what_the_platform_refuses_is_told_in_its_own_words() {
        status = 400;
        answer = "{\"detail\":\"请求无法读取\",\"detailEn\":\"cannot be read\"}";

        LocalProblem problem = catchThrowableOfType(LocalProblem.class, () -> check.check("x"));

        assertThat(problem.chinese()).isEqualTo("请求无法读取");
        assertThat(problem.english()).isEqualTo("cannot be read");
    }
}

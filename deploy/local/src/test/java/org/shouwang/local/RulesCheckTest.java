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
import tools.jackson.databind.json.JsonMapper;

/** Against a gateway that says what it is told to. */
class RulesCheckTest {
    @TempDir
    private Path directory = Path.of("");

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private int status = 200;
    private String answer = "{}";
    private HttpServer gateway;
    private RulesCheck check;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            boolean token = exchange.getRequestURI().getPath().equals("/oauth2/token");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!token) {
                asked.add(exchange.getRequestURI().getPath() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
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
        check = new RulesCheck(api, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String change(String what, boolean on, int places) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < places; i++) {
            list.append(i == 0 ? "" : ",")
                    .append("{\"org\":\"9901010%03d\",\"gains\":1,\"loses\":2,\"rhythm\":3,\"other\":4}".formatted(i));
        }
        return """
                {"rule":"C-TALK","what":"%s","from":"2026-04-06","on":%s,"gains":0,"loses":0,"rhythm":120,"other":0,
                 "perWeekBefore":120.0,"perWeekAfter":240.0,"placesLeftOut":5,"places":[%s],
                 "zh":"每周谈心（C-TALK）：自 2026-04-06 起变更；120 个对象频次变化。","en":"Weekly heart talk (C-TALK): changed"}
                """.formatted(what, on, list);
    }

    private static String body(String... changes) {
        return """
                {"people":{"children":120,"elders":7,"classes":6,"schools":2,"villages":3},
                 "changes":[%s],
                 "work":[{"responsible":"T","name":"班主任","nameEn":"class teacher","perWeekBefore":120.0,"perWeekAfter":240.0}]}
                """.formatted(String.join(",", changes));
    }

    @Test
    void what_would_change_is_printed_as_a_table_first_in_chinese() {
        answer = body(
                change("CHANGED", true, 12),
                change("NEW", false, 0),
                change("DROPPED", true, 0),
                change("SWITCHED_ON", true, 0),
                change("SWITCHED_OFF", false, 0));

        boolean sound = check.check("rules: […]", "990101101", "2026-05-01");

        assertThat(sound).isTrue();
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request).startsWith("/v1/rules/preview Bearer abc ");
            assertThat(JsonMapper.shared()
                            .readTree(request.substring(request.indexOf('{')))
                            .toString())
                    .isEqualTo("{\"rules\":\"rules: […]\",\"org\":\"990101101\",\"day\":\"2026-05-01\"}");
        });
        assertThat(printed())
                .startsWith("共查看 儿童 120、老人 7")
                .contains(
                        "变更 changed",
                        "新增 new（未启用 off）",
                        "取消 dropped",
                        "启用 on",
                        "停用 off ",
                        "120.0",
                        "240.0",
                        "120 个对象频次变化",
                        "9901010009  10",
                        "另有 7 处",
                        "班主任 class teacher",
                        "尚未生效")
                .doesNotContain("9901010010", "停用 off（");
    }

    @Test
    void a_file_that_says_what_runs_is_told_to_be_sound() {
        answer = body();

        assertThat(check.check("rules: […]", null, null)).isTrue();
        assertThat(asked.get(0)).endsWith("{\"rules\":\"rules: […]\"}");
        assertThat(printed()).contains("✓ 文件无误，与现行规则相同");
    }

    @Test
    void every_mistake_is_printed_with_its_place_in_both_languages() {
        status = 422;
        answer = """
                {"code":"RULES_FAULTY","detail":"规则文件有误","detailEn":"The rules file has mistakes","errors":[
                 {"pointer":"rules[0].code","code":"RULES","detail":"第 3 行：未知","detailEn":"line 3: unknown"},
                 {"pointer":"rules[4].versions","code":"RULES","detail":"第 9 行：缺少","detailEn":"line 9: missing"}]}
                """;

        assertThat(check.check("x", null, null)).isFalse();
        assertThat(printed())
                .startsWith("✗ 规则文件有误")
                .contains("rules[0].code", "第 3 行：未知", "line 3: unknown", "rules[4].versions", "第 9 行：缺少");
    }

    @Test
    void an_edit_of_what_was_in_force_is_a_mistake_too() {
        status = 409;
        answer = """
                {"code":"RULES_IN_FORCE","detail":"不能改动","detailEn":"in force","errors":[
                 {"pointer":"rules[0].versions[0]","code":"VERSION_EDITED","detail":"C-TALK：版本 1","detailEn":"C-TALK"}]}
                """;

        assertThat(check.check("x", null, null)).isFalse();
        assertThat(printed()).contains("rules[0].versions[0]", "C-TALK：版本 1");
    }

    @Test
    void what_the_platform_refuses_otherwise_is_said_in_its_words() {
        status = 404;
        answer = "{\"code\":\"NOT_FOUND\",\"detail\":\"没有找到\",\"detailEn\":\"Not found\"}";
        LocalProblem told = catchThrowableOfType(LocalProblem.class, () -> check.check("x", "990202", null));
        status = 503;
        answer = "{}";
        LocalProblem mute = catchThrowableOfType(LocalProblem.class, () -> check.check("x", null, null));

        assertThat(told.chinese()).isEqualTo("没有找到");
        assertThat(told.english()).isEqualTo("Not found");
        assertThat(mute.chinese()).contains("503");
    }
}

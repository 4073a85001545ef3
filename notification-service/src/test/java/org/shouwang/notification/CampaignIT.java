package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same words to many: counted first, let go by a second person, told once to each phone, stopped when asked. */
class CampaignIT extends NotificationTestBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger TOWNS = new AtomicInteger(100);

    @LocalServerPort
    int port;

    private String town = "";
    private String maker = "";
    private String second = "";

    @BeforeEach
    void own_town() {
        town = "990101" + TOWNS.incrementAndGet();
        maker = TestTokens.bearer("maker-" + town, Set.of("TW"), Set.of(town));
        second = TestTokens.bearer("second-" + town, Set.of("TW"), Set.of(town));
    }

    private void person(String id, String kind, String... contacts) {
        probe.publish("registry.person", id, "registry.person.registered.v1", id, 1, """
                {"personId":"%s","kind":"%s","status":"ON_REGISTER","birthDate":"2016-04-01",\
                "orgs":["990101","%s","%s201"],"contactPoints":[%s],"roles":[]}""".formatted(
                        id, kind, town, town, String.join(",", contacts)));
        await().until(() -> known(id));
    }

    private String letter() {
        return """
                {"template":"TERM_LETTER","variables":{"from":"1月20日","back":"2月17日"},"org":"%s",\
                "audience":"GUARDIANS","notAfter":"2026-03-20T00:00:00Z"}""".formatted(town);
    }

    private String warning() {
        return """
                {"template":"WARNING_RED","variables":{"when":"今夜","what":"特大暴雨"},"org":"%s",\
                "audience":"GUARDIANS","notAfter":"2026-03-20T00:00:00Z"}""".formatted(town);
    }

    private HttpResponse<String> post(String path, String body, String bearer) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", bearer)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String bearer) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", bearer)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode drafted(String body) throws Exception {
        HttpResponse<String> answer = post("/v1/campaigns", body, maker);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private JsonNode shown(String id) throws Exception {
        return JSON.readTree(get("/v1/campaigns/" + id, maker).body());
    }

    @Test
    void it_is_counted_before_anybody_is_told_and_told_once_to_each_phone() throws Exception {
        at("2026-03-12", "10:00");
        String phone = number("1001");
        person(town + "-a", "CHILD", contact("GUARDIAN", phone, "JUN"));
        person(town + "-b", "CHILD", contact("GUARDIAN", phone, "JUN"));
        person(town + "-c", "CHILD", contact("GUARDIAN", number("1001"), "ILLIT"));
        person(town + "-d", "CHILD");
        person(town + "-e", "ELDER", contact("CARER", number("1001"), "JUN"));

        JsonNode draft = drafted(letter());

        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("text").asString())
                .startsWith("【守望关爱】您好，1月20日起放假，2月17日开学。")
                .hasSizeLessThanOrEqualTo(70);
        JsonNode estimate = draft.get("estimate");
        assertThat(estimate.get("people").asInt()).isEqualTo(4);
        assertThat(estimate.get("texts").asInt()).isEqualTo(2);
        assertThat(estimate.get("calls").asInt()).isEqualTo(1);
        assertThat(estimate.get("unreachable").asInt()).isEqualTo(1);
        assertThat(estimate.get("yuan").decimalValue()).isEqualByComparingTo("0.20");
        assertThat(draft.get("states")).isEmpty();

        String id = draft.get("campaignId").asString();
        HttpResponse<String> own = post("/v1/campaigns/" + id + "/approval", "", maker);
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("SECOND_PERSON_NEEDED");
        assertThat(texts(phone)).isEmpty();

        assertThat(post("/v1/campaigns/" + id + "/approval", "", second).statusCode())
                .isEqualTo(200);
        await().until(() -> texts(phone).size() == 1
                && shown(id).get("states").path("DELIVERED").asInt() >= 1);
        await().until(() -> shown(id).get("state").asString().equals("PLANNED"));
        assertThat(shown(id).get("people").asInt()).isEqualTo(4);
        assertThat(shown(id).get("states").path("FAILED").asInt()).isEqualTo(1);
        assertThat(texts(phone)).hasSize(1);
        assertThat(post("/v1/campaigns/" + id + "/approval", "", second).body()).contains("CAMPAIGN_STATE");
    }

    @Test
    void a_red_warning_goes_out_at_night_at_once_and_past_all_caps() throws Exception {
        String mother = number("1001");
        at("2026-03-12", "10:00");
        person(town + "-a", "CHILD", contact("GUARDIAN", mother, "JUN"));
        at("2026-03-12", "23:30");

        String id = drafted(warning()).get("campaignId").asString();
        assertThat(post("/v1/campaigns/" + id + "/approval", "", maker).statusCode())
                .isEqualTo(200);

        assertThat(awaitText(mother).text()).startsWith("【守望关爱】气象红色预警：今夜有特大暴雨");
        for (int i = 0; i < 6; i++) {
            String more = drafted(warning()).get("campaignId").asString();
            post("/v1/campaigns/" + more + "/approval", "", maker);
        }
        await().until(() -> texts(mother).size() == 7);
    }

    @Test
    void an_ordinary_letter_waits_for_the_morning_and_can_be_stopped() throws Exception {
        String father = number("1001");
        at("2026-03-12", "10:00");
        person(town + "-a", "CHILD", contact("GUARDIAN", father, "JUN"));
        at("2026-03-12", "22:00");
        String id = drafted(letter()).get("campaignId").asString();
        post("/v1/campaigns/" + id + "/approval", "", second);
        await().until(() -> shown(id).get("states").path("PLANNED").asInt() == 1);

        HttpResponse<String> stopped = post("/v1/campaigns/" + id + "/stop", "", maker);

        assertThat(JSON.readTree(stopped.body()).get("state").asString()).isEqualTo("STOPPED");
        assertThat(shown(id).get("states").path("CANCELLED").asInt()).isEqualTo(1);
        at("2026-03-13", "10:00");
        String later = drafted(warning()).get("campaignId").asString();
        post("/v1/campaigns/" + later + "/approval", "", maker);
        assertThat(awaitText(father).text()).contains("红色预警");
        assertThat(texts(father)).hasSize(1);
        assertThat(post("/v1/campaigns/" + id + "/stop", "", maker).statusCode())
                .isEqualTo(409);
    }

    @Test
    void nobody_else_sees_or_moves_it() throws Exception {
        at("2026-03-12", "10:00");
        person(town + "-a", "CHILD", contact("GUARDIAN", number("1001"), "JUN"));
        String id = drafted(letter()).get("campaignId").asString();
        String neighbour = TestTokens.bearer("n", Set.of("TW"), Set.of("990101999"));
        String teacher = TestTokens.bearer("t", Set.of("T"), Set.of(town));

        assertThat(get("/v1/campaigns/" + id, neighbour).statusCode()).isEqualTo(404);
        assertThat(post("/v1/campaigns/" + id + "/approval", "", neighbour).statusCode())
                .isEqualTo(404);
        assertThat(post("/v1/campaigns/" + id + "/stop", "", neighbour).statusCode())
                .isEqualTo(404);
        assertThat(get("/v1/campaigns", neighbour).body()).doesNotContain(id);
        assertThat(post("/v1/campaigns", letter(), neighbour).body()).contains("NOBODY_TO_TELL");
        assertThat(post("/v1/campaigns", letter(), teacher).statusCode()).isEqualTo(403);
        assertThat(post("/v1/campaigns/" + id + "/approval", "", teacher).statusCode())
                .isEqualTo(403);
        assertThat(shown(id).get("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void what_is_wrong_with_it_is_said_field_by_field() throws Exception {
        at("2026-03-12", "10:00");
        person(town + "-a", "CHILD", contact("GUARDIAN", number("1001"), "JUN"));

        HttpResponse<String> wrong = post("/v1/campaigns", """
                {"template":"TERM_LETTER","variables":{"from":"http://x"},"org":"%s",\
                "audience":"GUARDIANS","notAfter":"2026-03-01T00:00:00Z"}""".formatted(town), maker);
        HttpResponse<String> duty = post("/v1/campaigns", letter().replace("TERM_LETTER", "OVERDUE"), maker);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("/variables/from", "/variables/back", "/notAfter");
        assertThat(duty.body()).contains("NOT_FOR_CAMPAIGNS");
    }
}

package org.shouwang.registry.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import tools.jackson.databind.JsonNode;

/** The access log of the running service, changed behind its back. */
class AccessLogIT extends RunningRegistry {

    private String child(County county) {
        var row = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private List<Document> logged(String id, int entries) {
        return Awaitility.await()
                .until(
                        () -> mongo.execute(
                                "access-log",
                                views -> views.find(new Document("person", id))
                                        .sort(new Document("sequence", 1))
                                        .into(new java.util.ArrayList<>())),
                        views -> views.size() >= entries);
    }

    private Answer verify(County county) {
        return get("/v1/access-log/verification", county.it).expect(200);
    }

    private static List<String> kinds(Answer verification) {
        return verification
                .body()
                .path("damages")
                .valueStream()
                .map(damage -> damage.path("kind").asString())
                .distinct()
                .toList();
    }

    @Test
    void whatever_is_changed_behind_its_back_is_noticed() {
        County county = new County();
        String id = child(county);
        for (int i = 0; i < 4; i++) {
            get("/v1/people/" + id, county.token("CA"), "X-Purpose", "AUDIT").expect(200);
        }
        List<Document> log = logged(id, 4);
        assertThat(verify(county).body().path("whole").asBoolean()).isTrue();
        Document second = log.get(1);
        Document key = new Document("_id", second.getString("_id"));

        mongo.execute("access-log", views -> views.updateOne(key, set("subject", "somebody-else")));
        assertThat(kinds(verify(county))).containsExactly("ALTERED");
        mongo.execute("access-log", views -> views.updateOne(key, set("subject", second.getString("subject"))));
        mongo.execute("access-log", views -> views.deleteOne(key));
        assertThat(kinds(verify(county))).containsExactly("MISSING");
        mongo.execute("access-log", views -> views.insertOne(second));
        mongo.execute("access-log", views -> views.insertOne(new Document(second).append("_id", "forged-" + id)));
        assertThat(kinds(verify(county))).containsExactly("INSERTED");
        mongo.execute("access-log", views -> views.deleteOne(new Document("_id", "forged-" + id)));
        Document bare = new Document("_id", "bare-" + id)
                .append("at", second.getDate("at"))
                .append("subject", "x");
        mongo.execute("access-log", views -> views.insertOne(bare));
        assertThat(kinds(verify(county))).containsExactly("INSERTED");
        mongo.execute("access-log", views -> views.deleteOne(new Document("_id", "bare-" + id)));
        assertThat(verify(county).body().path("whole").asBoolean()).isTrue();
    }

    @Test
    void a_cut_tail_is_noticed_by_the_process_by_its_head_and_by_an_anchor() {
        County county = new County();
        String id = child(county);
        get("/v1/people/" + id, county.token("CA")).expect(200);
        Document last = logged(id, 1).get(0);
        Document key = new Document("_id", last.getString("_id"));
        String anchor = Awaitility.await().until(() -> verify(county).text("anchor"), text -> text.contains(":"));

        mongo.execute("access-log", views -> views.deleteOne(key));
        List<String> kinds = kinds(verify(county));
        List<String> withAnchor = kinds(
                get("/v1/access-log/verification?anchor=" + anchor, county.it).expect(200));
        mongo.execute("access-log", views -> views.insertOne(last));

        assertThat(kinds).isNotEmpty().isSubsetOf("CUT_OFF", "MISSING");
        assertThat(withAnchor).isNotEmpty();
        get("/v1/access-log/verification?anchor=nonsense", county.it).expectProblem(400, "UNREADABLE_REQUEST");
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    @Test
    void who_looked_at_a_person_is_told_to_those_who_speak_for_its_rights() {
        County county = new County();
        County other = new County();
        String id = child(county);
        String teacher = TestTokens.bearer("teacher-1", Set.of("T"), Set.of(county.code));
        get("/v1/people/" + id, teacher, "X-Purpose", "VISIT").expect(200);
        get("/v1/people/" + id, teacher).expect(200);
        logged(id, 2);

        List<JsonNode> views = get("/v1/people/" + id + "/access", county.token("CS"))
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .toList();
        assertThat(views).hasSize(2);
        assertThat(views.get(0).path("subject").asString()).isEqualTo("teacher-1");
        get("/v1/people/" + id + "/access", county.token("T")).expectProblem(403, "FORBIDDEN");
        get("/v1/people/" + id + "/access", other.token("CA")).expectProblem(404, "NOT_FOUND");
        logged(id, 3);
        Answer first = get("/v1/access-log?subject=teacher-1&limit=1&org=" + county.code, county.token("CA"))
                .expect(200);
        Answer rest = get(
                        "/v1/access-log?subject=teacher-1&limit=1&org=" + county.code + "&cursor=" + first.text("next"),
                        county.token("CA"))
                .expect(200);
        assertThat(first.body().path("items")).hasSize(1);
        assertThat(rest.body().path("items")).hasSize(1);
        assertThat(rest.body().has("next")).isFalse();
        assertThat(get("/v1/access-log?from=" + LocalDate.now(clock).plusDays(1), county.token("CA"))
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(get("/v1/access-log?org=" + county.code, other.token("CA"))
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whose_row_went_out_in_a_list_learns_of_it_and_words_are_no_purpose() {
        County county = new County();
        String id = child(county);
        String path = "/v1/sheets/children.xlsx?org=" + county.village;
        var refused = download(path, county.token("SP"), "X-Purpose", "see%20Lin%20Xiaohe");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("PURPOSE_UNKNOWN", "VERIFICATION", "OTHER");
        get("/v1/people/nobody", county.token("SP"), "X-Purpose", "because").expectProblem(400, "PURPOSE_UNKNOWN");
        get("/v1/people/" + id, county.token("SP"), "X-Purpose", "").expect(200);

        assertThat(download(path, county.token("SP"), "X-Purpose", "report").statusCode())
                .isEqualTo(200);

        JsonNode seen = Awaitility.await()
                .until(
                        () -> get("/v1/people/" + id + "/access?limit=50", county.token("CS"))
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(item -> item.path("action").asString().startsWith("export children"))
                                .findFirst()
                                .orElse(null),
                        item -> item != null);
        assertThat(seen.path("purpose").asString()).isEqualTo("REPORT");
        assertThat(seen.path("roles").toString()).contains("SP");
        assertThat(verify(county).body().path("whole").asBoolean()).isTrue();
    }

    @Test
    void the_yearly_audit_counts_views_by_role_action_and_purpose() throws Exception {
        County county = new County();
        String id = child(county);
        get("/v1/people/" + id, county.token("CD"), "X-Purpose", "VISIT").expect(200);
        get("/v1/people/" + id, county.token("CD")).expect(200);
        logged(id, 2);

        var response = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                                        "http://127.0.0.1:" + port + "/v1/access-log/audit?year=2026"))
                                .header("Authorization", county.token("CA"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().lines())
                .contains(
                        "{\"by\":\"all\",\"key\":\"views\",\"views\":2}",
                        "{\"by\":\"role\",\"key\":\"CD\",\"views\":2}",
                        "{\"by\":\"purpose\",\"key\":\"VISIT\",\"views\":1}",
                        "{\"by\":\"purpose-missing\",\"key\":\"views\",\"views\":1}")
                .anyMatch(line -> line.contains("\"by\":\"chain\""));
    }
}

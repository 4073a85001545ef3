package org.shouwang.registry.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.erasure.app.ErasePerson;
import org.shouwang.registry.retention.app.KeepFiles;
import org.shouwang.registry.sheet.Sheets;
import org.springframework.beans.factory.annotation.Autowired;

/** Erased is erased: by two people, or when the time is over. */
class ErasePersonIT extends RunningRegistry {

    private static final String NAME = "欧阳鑫淼焱";

    @Autowired
    private ErasePerson erasing;

    @Autowired
    private KeepFiles keeping;

    private Map<String, String> row(County county) {
        return Rosters.with(Rosters.child(county.village, county.school), "姓名", NAME, "备注", "喜欢蓝色风筝", "监护人姓名", "慕容霁月");
    }

    private String registered(County county, Map<String, String> row) {
        imported("children", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private static String officer(String name, County county) {
        return TestTokens.bearer(name, Set.of("CA"), Set.of(county.code));
    }

    private String etag(String id, County county) {
        return get("/v1/people/" + id, county.token("CA")).expect(200).header("ETag");
    }

    private Answer step(String id, String step, String json, String bearer, County county) {
        return call("POST", "/v1/people/" + id + "/" + step, bearer, json, "If-Match", etag(id, county));
    }

    private void erased(String id, County county) {
        step(id, "erasure-request", "{\"cause\":\"RIGHT\",\"words\":\"监护人申请\"}", officer("one", county), county)
                .expect(200);
        step(id, "erasure-approval", "", officer("two", county), county).expect(204);
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String name : mongo.getCollectionNames()) {
            for (Document document : mongo.getCollection(name).find()) {
                all.append(name).append(document.toJson()).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void two_people_are_needed_and_the_second_ends_it() {
        County county = new County();
        String id = registered(county, row(county));

        step(id, "erasure-request", "{\"cause\":\"RIGHT\",\"words\":\"申请\"}", county.token("CD"), county)
                .expectProblem(403, "FORBIDDEN");
        step(id, "erasure-approval", "", officer("two", county), county).expectProblem(409, "NO_ERASURE_ASKED");
        step(id, "erasure-request", "{\"cause\":\"RIGHT\",\"words\":\"申请\"}", officer("one", county), county)
                .expect(200);
        step(id, "erasure-request", "{\"cause\":\"RIGHT\",\"words\":\"申请\"}", officer("two", county), county)
                .expectProblem(409, "ERASURE_ASKED");
        step(id, "erasure-approval", "", officer("one", county), county).expectProblem(409, "TWO_PEOPLE_NEEDED");
        assertThat(get("/v1/erasures?org=" + county.code, officer("two", county))
                        .expect(200)
                        .body()
                        .toString())
                .contains(id, "申请");
        step(id, "erasure-refusal", "{\"words\":\"不符合\"}", officer("two", county), county)
                .expect(204);
        step(id, "erasure-approval", "", officer("two", county), county).expectProblem(409, "NO_ERASURE_ASKED");
        assertThat(get("/v1/people/" + id, county.token("CA")).status()).isEqualTo(200);
    }

    @Test
    void nothing_is_left_but_a_tombstone() {
        County county = new County();
        String only = "司空鑫淼焱";
        Map<String, String> row = Rosters.with(row(county), "姓名", only);
        String id = registered(county, row);
        String transfer = "{\"personId\":\"%s\",\"villageCode\":\"%s\",\"words\":\"%s要搬家\"}"
                .formatted(id, county.otherVillage, only);
        post("/v1/transfers", county.token("CA"), transfer).expect(201);
        assertThat(everything()).contains(only);

        erased(id, county);

        get("/v1/people/" + id, county.token("CA")).expectProblem(404, "NOT_FOUND");
        get("/v1/contact-points/" + id + ".guardian", service()).expectProblem(404, "NOT_FOUND");
        assertThat(search("{\"ids\":[\"" + id + "\"]}", service())).isEmpty();
        assertThat(search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it))
                .isEmpty();
        Document tombstone =
                mongo.getCollection("people").find(new Document("_id", id)).first();
        assertThat(tombstone).isNotNull();
        Awaitility.await().until(() -> {
            Document now =
                    mongo.getCollection("people").find(new Document("_id", id)).first();
            return now != null && !now.containsKey("outbox") && !now.containsKey("toClear");
        });
        Document last =
                mongo.getCollection("people").find(new Document("_id", id)).first();
        assertThat(last).isNotNull();
        assertThat(last.keySet())
                .containsOnly("_id", "kind", "key", "status", "erasedOn", "cause", "version", "lastSequence", "writer");
        assertThat(everything()).doesNotContain(only);
        assertThat(mongo.getCollection("transfers").countDocuments(new Document("person", id)))
                .isZero();
    }

    @Test
    void no_list_and_no_error_file_names_an_erased_child_and_others_rows_stay() {
        County county = new County();
        Map<String, String> row = Rosters.with(row(county), "姓名", "东方鑫淼焱");
        Map<String, String> other = Rosters.child(county.village, county.school);
        String id = registered(county, row);
        Map<String, String> wrongNumber =
                Rosters.with(row, "身份证号", row.get("身份证号").replaceFirst("99", "98"));
        String errors = "/v1/imports/"
                + imported(
                                "children",
                                Rosters.csv(List.of(
                                        Rosters.with(row, "监护人电话", "123"),
                                        wrongNumber,
                                        Rosters.with(other, "姓名", "别人", "民族", "外星"))),
                                county.it)
                        .text("importId")
                + "/errors.xlsx";
        String list = "/v1/sheets/children.xlsx?org=" + county.code;
        assertThat(Sheets.text(download(errors, county.it).body(), 0)).contains("东方鑫淼焱", row.get("身份证号"));
        assertThat(Sheets.text(download(list, county.token("CA")).body(), 0)).contains("东方鑫淼焱");

        erased(id, county);

        for (byte[] file : List.of(
                download(errors, county.it).body(),
                download(list, county.token("CA")).body())) {
            assertThat(Sheets.text(file, 0)).doesNotContain("东方鑫淼焱", row.get("身份证号"), row.get("父亲电话"), "慕容霁月", "蓝色风筝");
        }
        assertThat(Sheets.text(download(errors, county.it).body(), 0)).contains("别人", "原内容已不再保存");
        assertThat(download("/v1/people/" + id + "/card?paper=A6", county.token("CA"))
                        .statusCode())
                .isIn(404, 405);
    }

    @Test
    void the_erasure_is_told_once_after_the_leaving_and_names_nothing_but_the_id() {
        County county = new County();
        String id = registered(county, row(county));

        erased(id, county);

        ReceivedEvent event = Awaitility.await()
                .until(
                        () -> events.received("registry.person.erased.v1").stream()
                                .filter(one -> id.equals(one.subject()))
                                .toList(),
                        all -> !all.isEmpty())
                .get(0);
        assertThat(event.json()).isEqualTo("{\"personId\":\"" + id + "\"}");
        assertThat(events.received("registry.person.changed.v1").stream()
                        .filter(one -> id.equals(one.subject()))
                        .anyMatch(one -> one.data().path("status").asString().equals("LEFT")))
                .isTrue();
    }

    @Test
    void no_event_of_a_person_ever_names_name_number_phone_or_words() {
        County county = new County();
        Map<String, String> row = row(county);
        String id = registered(county, row);
        erased(id, county);
        Awaitility.await()
                .until(() -> events.received("registry.person.erased.v1").stream()
                        .anyMatch(one -> id.equals(one.subject())));

        List<String> told = java.util.stream.Stream.of("registered", "changed", "erased")
                .flatMap(verb -> events.received("registry.person." + verb + ".v1").stream())
                .filter(one -> id.equals(one.subject()))
                .map(ReceivedEvent::json)
                .toList();

        for (String secret : List.of(NAME, row.get("身份证号"), row.get("监护人电话"), "慕容霁月", "蓝色风筝", "监护人申请")) {
            assertThat(told)
                    .allSatisfy(json -> assertThat(
                                    new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                            .doesNotContain(secret));
        }
    }

    @Test
    void a_crash_after_the_tombstone_is_made_good_and_twice_is_harmless() {
        County county = new County();
        String id = registered(county, row(county));
        erased(id, county);
        mongo.getCollection("proposals")
                .insertOne(new Document("_id", "AGE16." + id + ".x")
                        .append("person", id)
                        .append("orgs", List.of(county.code))
                        .append("kind", "AGE16")
                        .append("on", "2026-03-02")
                        .append("state", "OPEN"));
        mongo.getCollection("people").updateOne(new Document("_id", id), Document.parse("{$set:{toClear:true}}"));

        erasing.goOn();
        erasing.goOn();

        assertThat(mongo.getCollection("proposals").countDocuments(new Document("person", id)))
                .isZero();
    }

    @Test
    void the_same_person_may_be_registered_anew_under_another_id() {
        County county = new County();
        Map<String, String> row = row(county);
        String id = registered(county, row);
        erased(id, county);

        String again = registered(county, row);

        assertThat(again).isNotEqualTo(id);
        erased(again, county);
    }

    @Test
    void a_corrected_name_and_phone_are_used_at_once() {
        County county = new County();
        Map<String, String> row = row(county);
        String id = registered(county, row);
        String point = "/v1/contact-points/" + id + ".guardian";
        assertThat(get(point, service()).expect(200).text("phone")).isEqualTo(row.get("监护人电话"));

        imported("children", Rosters.csv(Rosters.with(row, "姓名", "欧阳鑫", "监护人电话", "15912345678")), county.it);

        assertThat(get(point, service()).expect(200).text("phone")).isEqualTo("15912345678");
        assertThat(search("{\"name\":\"欧阳鑫\"}", county.it).toString()).contains(id);
        assertThat(search("{\"name\":\"" + NAME + "\"}", county.it)).isEmpty();
    }

    @Test
    void a_locked_file_is_erased_by_nobody() {
        County county = new County();
        String id = registered(county, row(county));
        step(id, "departure", "{\"exitReason\":\"MOVE\"}", county.token("CA"), county)
                .expect(200);
        step(id, "erasure-request", "{\"cause\":\"RIGHT\",\"words\":\"申请\"}", officer("one", county), county)
                .expect(200);
        step(id, "lock", "{\"words\":\"调查\"}", county.token("CA"), county).expect(200);

        step(id, "erasure-approval", "", officer("two", county), county).expectProblem(409, "RECORD_LOCKED");

        assertThat(get("/v1/people/" + id, county.token("CA")).status()).isEqualTo(200);
        step(id, "unlock", "{\"words\":\"调查结束\"}", county.token("CA"), county).expect(200);
        step(id, "erasure-approval", "", officer("two", county), county).expect(204);
    }

    @Test
    void retention_says_who_is_due_and_why_and_erases_only_those() {
        County county = new County();
        String kept = registered(county, row(county));
        String due = registered(county, row(county));
        String held = registered(county, row(county));
        for (String id : List.of(due, held)) {
            step(id, "departure", "{\"exitReason\":\"MOVE\"}", county.token("CA"), county)
                    .expect(200);
        }
        step(held, "lock", "{\"words\":\"调查\"}", county.token("CA"), county).expect(200);
        LocalDate today = LocalDate.now(clock);
        String path = "/v1/retention/preview?org=" + county.code + "&day=";

        assertThat(get(path + today.plusYears(3).minusDays(1), county.token("CA"))
                        .expect(200)
                        .body()
                        .path("items")
                        .size())
                .isZero();
        String preview = get(path + today.plusYears(3), county.token("IT"))
                .expect(200)
                .body()
                .toString();
        assertThat(preview).contains(due, held, "MOVE", "P3Y", "\"held\":true").doesNotContain(kept);
        get(path + today, county.token("CD")).expectProblem(403, "FORBIDDEN");
        post("/v1/retention/runs?org=" + county.code, county.token("IT"), "").expectProblem(403, "FORBIDDEN");
        clock.plus(Duration.ofDays(3 * 366));
        try {
            assertThat(post("/v1/retention/runs?org=" + county.code, county.token("CA"), "")
                            .expect(200)
                            .number("erased"))
                    .isEqualTo(1);
            assertThat(post("/v1/retention/runs?org=" + county.code, county.token("CA"), "")
                            .expect(200)
                            .number("erased"))
                    .isZero();
        } finally {
            clock.plus(Duration.ofDays(-3 * 366));
        }
        get("/v1/people/" + due, county.token("CA")).expectProblem(404, "NOT_FOUND");
        assertThat(get("/v1/people/" + held, county.token("CA")).status()).isEqualTo(200);
        assertThat(get("/v1/people/" + kept, county.token("CA")).status()).isEqualTo(200);
        assertThat(keeping).isNotNull();
    }
}

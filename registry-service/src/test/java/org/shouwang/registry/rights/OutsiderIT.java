package org.shouwang.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.sheet.SheetCode;
import org.shouwang.registry.sheet.Sheets;

/**
 * A record outside the scope and one that is not there are the same: in what is answered, byte for byte, and in the commands
 * that are sent to the database, so that no clock tells them apart either.
 */
class OutsiderIT extends ApiCalls {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** Of each kind of record one that lies in a county of its own, by the beginning of its path. */
    private final class Elsewhere {

        final County county = new County();
        final Map<String, String> girl = Rosters.with(Rosters.child(county.village, county.school), "姓名", "欧阳静雯");
        final Map<String, String> byPath = new LinkedHashMap<>();
        final String person;
        final String absorbed;

        Elsewhere() {
            Map<String, String> twin = Rosters.with(
                    Rosters.child(county.village, county.school), "姓名", "欧阳静文", "身份证号", "", "监护人电话", girl.get("监护人电话"));
            Map<String, String> sister = Rosters.with(twin, "姓名", "欧阳静闻");
            imported("children", Rosters.csv(girl), county.it);
            imported("children", Rosters.csv(twin), county.it);
            person = id("欧阳静雯");
            absorbed = absorbed(person, id("欧阳静文"));
            Answer roster = imported("children", Rosters.csv(sister), county.it);
            byPath.put("/v1/people/", person);
            byPath.put("/v1/contact-points/", person + ":GUARDIAN");
            byPath.put("/v1/imports/", roster.text("importId"));
            byPath.put("/v1/duplicates/", pair(id("欧阳静闻")));
            byPath.put("/v1/households/", household());
            byPath.put("/v1/transfers/", transfer());
            byPath.put("/v1/webhooks/", webhook());
            byPath.put("/v1/proposals/", proposal());
            byPath.put("/v1/break-glass/", glass());
            byPath.put("/v1/village-sheets/", sheet());
            byPath.put("/v1/division-changes/", divisionChange());
            byPath.put("/v1/corrections/", correction());
            byPath.put("/v1/work-groups/", county.village);
            byPath.put("/v1/sheets/village/", county.village);
        }

        private String id(String name) {
            return search("{\"name\":\"" + name + "\"}", county.it)
                    .get(0)
                    .path("personId")
                    .asString();
        }

        private String absorbed(String survivor, String twin) {
            Answer pair = get("/v1/duplicates/" + pair(twin), county.token("CA"));
            call(
                            "POST",
                            "/v1/duplicates/" + pair.text("pairId") + "/decision",
                            county.token("CA"),
                            "{\"verdict\":\"SAME\",\"survivor\":\"" + survivor + "\",\"reason\":\"家访核实\"}",
                            "If-Match",
                            pair.header("ETag"))
                    .expect(200);
            return twin;
        }

        private String pair(String personId) {
            String path = "/v1/people/" + personId + "/duplicates";
            return Awaitility.await("a pair of " + personId)
                    .until(() -> get(path, county.token("CA")).body().path("items"), items -> !items.isEmpty())
                    .get(0)
                    .path("pairId")
                    .asString();
        }

        private String correction() {
            return post(
                            "/v1/people/" + person + "/corrections",
                            county.token("CD"),
                            "{\"correctionId\":\"outside-" + person
                                    + "\",\"asker\":\"SELF\",\"channel\":\"PHONE\",\"wrong\":\"名\",\"right\":\"姓\"}")
                    .expect(201)
                    .text("correctionId");
        }

        private String household() {
            return post(
                            "/v1/households",
                            county.token("CD"),
                            "{\"village\":\"" + county.village + "\",\"residents\":[{\"personId\":\"" + person
                                    + "\",\"relation\":\"HEAD\"}]}")
                    .expect(201)
                    .text("householdId");
        }

        private String transfer() {
            return post(
                            "/v1/transfers",
                            county.token("CA"),
                            "{\"personId\":\"" + person + "\",\"villageCode\":\"" + county.otherVillage
                                    + "\",\"words\":\"随祖母迁居\"}")
                    .expect(201)
                    .text("transferId");
        }

        private String webhook() {
            return post("/v1/webhooks", county.it, "{\"url\":\"http://127.0.0.1:9/\",\"org\":\"" + county.code + "\"}")
                    .expect(201)
                    .text("webhookId");
        }

        private String proposal() {
            String id = "proposal-" + person;
            mongo.getCollection("proposals")
                    .insertOne(new Document("_id", id)
                            .append("kind", "RETURN")
                            .append("person", person)
                            .append("orgs", List.of(county.code, county.town, county.village))
                            .append("on", "2026-03-01")
                            .append("state", "OPEN"));
            return id;
        }

        private String glass() {
            return post(
                            "/v1/people/" + person + "/break-glass",
                            somebody("DO", county),
                            "{\"emergency\":\"MISSING\",\"reason\":\"孩子在车站走失\"}")
                    .expect(201)
                    .text("glassId");
        }

        private String sheet() {
            byte[] sheet = download("/v1/sheets/village/" + county.village, county.token("CD"))
                    .body();
            String head = Sheets.texts(sheet, 0).get(1).get(0);
            return head.replaceAll("(?s).*表编号 ([\\d-]+).*", "$1").replace("-", "");
        }

        private String divisionChange() {
            String rows = county.otherVillage + "," + county.village + ",2030-01-01,并入\n";
            imported("division-changes", "旧代码,新代码,生效日期,说明\n" + rows, county.it);
            return county.otherVillage + ".2030-01-01";
        }

        String of(Call call) {
            return byPath.entrySet().stream()
                    .filter(each -> call.path().startsWith(each.getKey()))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse("");
        }
    }

    /** An id of the same form that nobody has. */
    private static String nobody(String id) {
        return SheetCode.parse(id).isPresent()
                ? SheetCode.of("%09d".formatted((Long.parseLong(id.substring(0, 9)) + 1) % 1_000_000_000))
                        .value()
                : id.substring(0, id.length() - 4) + "9999";
    }

    /** Each call by an account of its own: some operations are counted by account. */
    private static String somebody(String role, County county) {
        return TestTokens.bearer("outsider-" + ACCOUNTS.incrementAndGet(), Set.of(role), Set.of(county.code));
    }

    /** One account for each role, but for what is counted by account. */
    private static String caller(Call call, String role, County county) {
        return call.operation() == Operation.BREAK_GLASS
                ? somebody(role, county)
                : TOKENS.computeIfAbsent(role + county.code, any -> somebody(role, county));
    }

    private static String[] recorded(String recording) {
        return new String[] {Commands.HEADER, recording};
    }

    private static String told(Answer answer, String id) {
        String body = answer.body().toString().replace(id, "ID").replaceAll("\"(traceId|glassId)\":\"[^\"]*\"", "");
        return answer.status() + " " + answer.header("ETag") + " " + answer.header("Content-Type") + " "
                + answer.header("Location").replaceAll("[0-9a-f-]{30,}", "") + " " + body;
    }

    /** What a call answers, and how it came to that. */
    private String told(Call call, String id, String query, String authorization) {
        String recording = "r" + ACCOUNTS.incrementAndGet();
        Answer answer = call(call, id, query, authorization, recorded(recording));
        return told(answer, id) + "\n" + Commands.of(recording);
    }

    private static boolean scoped(String role) {
        return !role.equals("SERVICE");
    }

    @TestFactory
    List<DynamicTest> what_lies_outside_is_answered_like_nobody_and_by_the_same_steps() {
        Elsewhere elsewhere = new Elsewhere();
        County mine = new County();
        List<DynamicTest> cells = new ArrayList<>();
        for (Call call : calls()) {
            String id = elsewhere.of(call);
            if (!call.path().contains("{") || id.isEmpty()) {
                continue;
            }
            List<String> outside =
                    call.path().startsWith("/v1/people/") ? List.of(id, elsewhere.absorbed) : List.of(id);
            for (String role : call.operation().roles()) {
                for (String one : scoped(role) ? outside : List.<String>of()) {
                    cells.add(DynamicTest.dynamicTest(
                            call.operation() + " " + role + (one.equals(id) ? "" : " merged"), () -> {
                                String query = Bodies.query(call.described());
                                String known = told(call, one, query, caller(call, role, mine));
                                assertThat(known).isEqualTo(told(call, nobody(one), query, caller(call, role, mine)));
                                assertThat(known)
                                        .as("asked the database or was refused before")
                                        .doesNotContain("500 ");
                            }));
                }
            }
        }
        assertThat(cells).hasSizeGreaterThan(400);
        return cells;
    }

    @Test
    void every_operation_with_an_id_in_its_path_has_a_record_elsewhere_to_be_asked_with() {
        List<String> covered = List.of(
                "/v1/people/",
                "/v1/contact-points/",
                "/v1/imports/",
                "/v1/duplicates/",
                "/v1/households/",
                "/v1/transfers/",
                "/v1/webhooks/",
                "/v1/proposals/",
                "/v1/break-glass/",
                "/v1/village-sheets/",
                "/v1/division-changes/",
                "/v1/corrections/",
                "/v1/work-groups/",
                "/v1/sheets/");
        assertThat(calls().stream()
                        .filter(call -> call.path().contains("{"))
                        .map(Call::path)
                        .filter(path -> covered.stream().noneMatch(path::startsWith)))
                .as("names of organisations are public")
                .containsExactly("/v1/organisations/{code}");
    }

    /** Lists by an organisation outside answer as those of a code that is not there. */
    @TestFactory
    List<DynamicTest> lists_and_files_of_an_organisation_outside_are_those_of_none() {
        Elsewhere elsewhere = new Elsewhere();
        County mine = new County();
        List<DynamicTest> cells = new ArrayList<>();
        for (Call call : calls()) {
            if (!call.takes("org")) {
                continue;
            }
            String rest = Bodies.query(call.described()).replaceAll("([?&])org=[^&]*", "$1");
            for (String role : call.operation().roles()) {
                if (scoped(role)) {
                    cells.add(DynamicTest.dynamicTest(call.operation() + " " + role, () -> {
                        String outside = rest(rest, elsewhere.county.village);
                        String none = rest(rest, nobody(elsewhere.county.village));
                        String to = call.path().contains("{kind}") ? "children" : "one";
                        assertThat(told(call, to, outside, caller(call, role, mine))
                                        .replace(elsewhere.county.village, "ORG"))
                                .isEqualTo(told(call, to, none, caller(call, role, mine))
                                        .replace(nobody(elsewhere.county.village), "ORG"));
                    }));
                }
            }
        }
        assertThat(cells).hasSizeGreaterThan(30);
        return cells;
    }

    private static String rest(String query, String org) {
        return (query.isEmpty() ? "?" : query + "&") + "org=" + org;
    }

    /** Every way to ask for somebody, asked for somebody outside and for somebody who is not there. */
    @TestFactory
    List<DynamicTest> nobody_outside_is_found_counted_or_hinted_at() {
        Elsewhere elsewhere = new Elsewhere();
        County mine = new County();
        String stranger = Rosters.idNumber("20150917", 776);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("{\"name\":\"欧阳静雯\"}", "{\"name\":\"欧阳静零\"}");
        asked.put("{\"name\":\"oyjw\"}", "{\"name\":\"oyjq\"}");
        asked.put("{\"idNumber\":\"" + elsewhere.girl.get("身份证号") + "\"}", "{\"idNumber\":\"" + stranger + "\"}");
        asked.put("{\"phone\":\"" + elsewhere.girl.get("监护人电话") + "\"}", "{\"phone\":\"15999999999\"}");
        asked.put("{\"ids\":[\"" + elsewhere.person + "\"]}", "{\"ids\":[\"" + nobody(elsewhere.person) + "\"]}");
        asked.put("{\"ids\":[\"" + elsewhere.absorbed + "\"]}", "{\"ids\":[\"" + nobody(elsewhere.person) + "\"]}");
        String org = elsewhere.county.village;
        for (String more : List.of(
                "",
                ",\"kind\":\"CHILD\"",
                ",\"complete\":false",
                ",\"complete\":true",
                ",\"missing\":\"HEALTH\"",
                ",\"reach\":\"UNVERIFIED\"",
                ",\"tier\":\"R1\"",
                ",\"status\":\"LEFT\"")) {
            asked.put("{\"org\":\"" + org + "\"" + more + "}", "{\"org\":\"" + nobody(org) + "\"" + more + "}");
        }
        asked.put(
                "{\"classCode\":\"" + elsewhere.county.school + "-3-2\"}",
                "{\"classCode\":\"" + elsewhere.county.school + "-9-9\"}");
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : Operation.SEARCH_PEOPLE.roles()) {
            if (scoped(role)) {
                asked.forEach((there, none) -> cells.add(DynamicTest.dynamicTest(role + " " + there, () -> {
                    String token = TOKENS.computeIfAbsent(role + mine.code, any -> somebody(role, mine));
                    String known = searched(there, token);
                    assertThat(known).isEqualTo(searched(none, token));
                    assertThat(known).doesNotContain(elsewhere.person, "欧阳");
                })));
            }
        }
        return cells;
    }

    private String searched(String json, String authorization) {
        String recording = "r" + ACCOUNTS.incrementAndGet();
        Answer answer = call("POST", "/v1/people/search", authorization, json, recorded(recording));
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 403);
        return told(answer, "-") + "\n" + Commands.of(recording);
    }

    @Test
    void the_recording_tells_commands_apart() {
        County county = new County();
        imported("children", Rosters.csv(Rosters.child(county.village, county.school)), county.it);
        String id = search("{\"org\":\"" + county.code + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();

        get("/v1/people/" + id, county.token("CD"), recorded("known")).expect(200);
        get("/v1/people/" + nobody(id), county.token("CD"), recorded("unknown")).expect(404);

        assertThat(Commands.of("known")).containsExactly("find people");
        assertThat(Commands.of("unknown")).containsExactly("find people", "find people", "find broken-glass");
    }

    @Test
    void whoever_sees_the_survivor_is_led_to_it_and_nobody_else() {
        Elsewhere elsewhere = new Elsewhere();
        County mine = new County();

        Answer led = get("/v1/people/" + elsewhere.absorbed, elsewhere.county.token("CD"))
                .expectProblem(410, "PERSON_MERGED");
        assertThat(led.body().toString()).contains(elsewhere.person);
        get("/v1/people/" + elsewhere.absorbed, mine.token("CD")).expectProblem(404, "NOT_FOUND");
        get("/v1/people/" + elsewhere.absorbed, service()).expectProblem(410, "PERSON_MERGED");
        assertThat(new String(
                        download("/v1/sheets/children.xlsx?org=" + elsewhere.county.village, mine.token("CA"))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("NOT_FOUND");
    }
}

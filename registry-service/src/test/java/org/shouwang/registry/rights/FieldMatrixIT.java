package org.shouwang.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.card.pdf.Pdfs;
import org.shouwang.registry.sheet.Sheets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the running service for every cell role × group × action of the declared table: whether what a group holds stands in
 * what the role is given. Files are read as their readers do, papers by their text, webhooks at the receiver.
 */
class FieldMatrixIT extends RunningRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(FieldMatrixIT.class);
    private static final String TODAY = "2026-03-02";

    /** One girl of whom everything is known, every group by a word that stands nowhere else. */
    private final class Known {

        final County county = new County();
        final String idNumber = Rosters.idNumber("20150917", 772);
        final Map<FieldGroup, String> words = new EnumMap<>(FieldGroup.class);
        final Map<String, String> webhooks = new ConcurrentHashMap<>();
        final String id;

        Known() {
            Map<String, String> row = Rosters.with(
                    Rosters.child(county.village, county.school),
                    "姓名",
                    "司马初名",
                    "身份证号",
                    Rosters.idNumber("20150917", 774),
                    "出生日期",
                    "2015-09-17");
            imported("children", Rosters.csv(row), county.it);
            id = search("{\"name\":\"司马初名\"}", county.it)
                    .get(0)
                    .path("personId")
                    .asString();
            imported(
                    "children",
                    Rosters.csv(Rosters.with(
                            row,
                            "监护人姓名",
                            "宇文长凤",
                            "监护人电话",
                            "15477190771",
                            "父亲姓名",
                            "司马建业",
                            "父亲外出地",
                            "舟山渔港",
                            "健康状况",
                            "做过心脏手术",
                            "备注",
                            "怕黑爱画画")),
                    county.it);
            edit("name", "\"name\":\"司马晴岚\"");
            edit("id-number", "\"idNumber\":\"" + idNumber + "\"");
            call(
                            "POST",
                            "/v1/people/" + id + "/verification",
                            county.token("CA"),
                            "{\"result\":\"CONFIRMED\",\"words\":\"入户看过\"}",
                            "If-Match",
                            get("/v1/people/" + id, county.token("CA")).header("ETag"))
                    .expect(200);
            change("risk-level", "{\"level\":\"R1\",\"reason\":\"无人照看须上调\"}");
            call(
                            "PUT",
                            "/v1/people/" + id + "/entrusted-care/paper-0001",
                            county.token("CD"),
                            "{\"entrusting\":[\"FATHER\"],\"carerName\":\"独孤守诚\",\"carerBirthDate\":\"1980-05-05\","
                                    + "\"relation\":\"KIN\",\"from\":\"" + TODAY
                                    + "\",\"reason\":\"BOTH_OUT\",\"childHeard\":true,\"lookedIntoOn\":\"" + TODAY
                                    + "\",\"barred\":false}")
                    .expect(200);
            post(
                            "/v1/people/" + id + "/consents",
                            county.token("T"),
                            "{\"consentId\":\"fm-" + id
                                    + "\",\"status\":\"NOTICED\",\"purposes\":[\"CARE\"],\"textVersion\":\"notice-771\","
                                    + "\"given\":\"FATHER\",\"channel\":\"PERSON\",\"day\":\"2026-03-01\"}")
                    .expect(201);
            post(
                            "/v1/people/" + id + "/consents",
                            county.token("T"),
                            "{\"consentId\":\"fv-" + id
                                    + "\",\"status\":\"GIVEN\",\"purposes\":[\"VOLUNTEERS\"],\"textVersion\":\"2\","
                                    + "\"given\":\"FATHER\",\"channel\":\"PERSON\",\"day\":\"2026-03-01\"}")
                    .expect(201);
            get("/v1/people/" + id + "/tier-proposal", county.token("CA")).expect(200);
            Awaitility.await()
                    .until(() -> mongo.getCollection("access-log")
                                    .countDocuments(new Document("person", id).append("action", "tier-proposal"))
                            > 0);
            words.put(FieldGroup.NAME, "司马晴岚");
            words.put(FieldGroup.VILLAGE, county.village);
            words.put(FieldGroup.CODES, "LBC");
            words.put(FieldGroup.ID_NUMBER, idNumber);
            words.put(FieldGroup.PHONE, "15477190771");
            words.put(FieldGroup.CARER_NAME, "宇文长凤");
            words.put(FieldGroup.PARENT_NAME, "司马建业");
            words.put(FieldGroup.ADDRESS, "舟山渔港");
            words.put(FieldGroup.HEALTH_WORDS, "做过心脏手术");
            words.put(FieldGroup.REMARK, "怕黑爱画画");
            words.put(FieldGroup.TIER_REASON, "无人照看须上调");
            words.put(FieldGroup.PAPERS, "独孤守诚");
            words.put(FieldGroup.CONSENT, "notice-771");
            words.put(FieldGroup.ACCESS_LOG, "tier-proposal");
        }

        /** On paper and in a roster codes stand by their names. */
        String word(FieldGroup group, Action action) {
            return switch (group) {
                case VILLAGE -> action == Action.CARD ? "丙村" : words.get(group);
                case CODES -> action == Action.CARD ? "乙镇中心小学" : action == Action.EXPORT ? "祖父母" : words.get(group);
                default -> words.get(group);
            };
        }

        private void edit(String part, String json) {
            change(part, "{" + json + ",\"reason\":\"核对户口簿\"}");
        }

        private void change(String part, String json) {
            String office = county.token("CA");
            String version = get("/v1/people/" + id, office).expect(200).header("ETag");
            call("PUT", "/v1/people/" + id + "/" + part, office, json, "If-Match", version)
                    .expect(200);
        }

        /** Everything a role is given in an action; nothing where the table lets it call none of its operations. */
        String told(String role, Action action) {
            String token = county.token(role);
            String person = "/v1/people/" + id;
            return switch (action) {
                case LIST ->
                    json("POST", "/v1/people/search", token, "{\"ids\":[\"" + id + "\"]}")
                            + json("GET", "/v1/cards?kind=PARENT&org=" + county.village, token, null)
                            + json("GET", "/v1/verifications/due?by=2027-03-02&org=" + county.village, token, null)
                            + json("GET", person + "/duplicates", token, null);
                case GET ->
                    json("GET", person, token, null)
                            + json("GET", person + "/consents", token, null)
                            + json("GET", person + "/access", token, null)
                            + json("GET", person + "/entrusted-care", token, null);
                case HISTORY ->
                    json("GET", person + "/changes", token, null)
                            + json("GET", person + "/periods", token, null)
                            + json("GET", person + "/as-of/" + TODAY, token, null);
                case EXPORT -> sheet("/v1/sheets/children.xlsx?org=" + county.village, token);
                case CARD ->
                    paper("GET", person + "/file-form?unprintable=MARK", token)
                            + paper("GET", person + "/care-form?unprintable=MARK", token)
                            + paper("POST", person + "/card?unprintable=MARK", token);
                case SUBJECT_ACCESS -> json("POST", person + "/subject-access", token, "{\"asker\":\"FATHER\"}");
                case WEBHOOK -> webhooks.getOrDefault(role, "");
                default -> throw new IllegalArgumentException(action.name());
            };
        }
    }

    private String json(String method, String path, String token, String body) {
        Answer answer = call(method, path, token, body);
        assertThat(answer.status())
                .as(method + " " + path + " " + answer.body())
                .isIn(200, 403);
        return answer.status() == 200 ? answer.body().toString() : "";
    }

    private String sheet(String path, String token) {
        HttpResponse<byte[]> answer = download(path, token, "X-Purpose", "audit");
        assertThat(answer.statusCode()).as(path).isIn(200, 403);
        return answer.statusCode() == 200 ? Sheets.text(answer.body(), 0) : "";
    }

    private String paper(String method, String path, String token) {
        HttpResponse<byte[]> answer = file(method, path, token, null);
        assertThat(answer.statusCode()).as(path).isIn(200, 403);
        return answer.statusCode() == 200 ? Pdfs.of(answer.body()).text() : "";
    }

    /** Whether a role gets what an action is asked by. */
    private static boolean calls(String role, Action action) {
        Operation asked = switch (action) {
            case LIST -> Operation.SEARCH_PEOPLE;
            case GET -> Operation.GET_PERSON;
            case HISTORY -> Operation.LIST_CHANGES;
            case EXPORT -> Operation.EXPORT_SHEET;
            case CARD -> Operation.PRINT_FILE_FORM;
            case SUBJECT_ACCESS -> Operation.GIVE_SUBJECT_ACCESS;
            case WEBHOOK -> Operation.REGISTER_WEBHOOK;
            default -> throw new IllegalArgumentException(action.name());
        };
        return asked.allows(List.of(role));
    }

    @TestFactory
    List<DynamicTest> each_role_sees_of_each_group_what_the_table_says_in_every_action() throws IOException {
        Known girl = new Known();
        listen(girl);
        List<DynamicTest> cells = new ArrayList<>();
        for (Action action : List.of(
                Action.LIST,
                Action.GET,
                Action.HISTORY,
                Action.EXPORT,
                Action.CARD,
                Action.SUBJECT_ACCESS,
                Action.WEBHOOK)) {
            for (String role : Roles.ALL) {
                String told = girl.told(role, action);
                for (FieldGroup group : FieldGroup.values()) {
                    boolean seen = group.seenBy(List.of(role), action) && calls(role, action);
                    cells.add(DynamicTest.dynamicTest(
                            action + " " + group + " " + role + (seen ? " yes" : " no"),
                            () -> assertThat(told.contains(girl.word(group, action)))
                                    .isEqualTo(seen)));
                }
            }
        }
        cells.addAll(onVillageSheets(girl));
        LOG.info("{} cells of role, group and action were asked", cells.size());
        assertThat(cells).hasSize(8 * Roles.ALL.size() * FieldGroup.values().length);
        return cells;
    }

    /** A village's sheet, which has fewer columns than a list: who somebody is, and whom to ask for at the door. */
    private List<DynamicTest> onVillageSheets(Known girl) {
        Set<FieldGroup> printed = Set.of(FieldGroup.NAME, FieldGroup.PHONE, FieldGroup.CARER_NAME);
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : Roles.ALL) {
            String path = "/v1/sheets/village/" + girl.county.village;
            String told = sheet(path, girl.county.token(role)) + paper("GET", path + "/paper", girl.county.token(role));
            for (FieldGroup group : FieldGroup.values()) {
                boolean seen = printed.contains(group)
                        && group.seenBy(List.of(role), Action.EXPORT)
                        && Operation.PRINT_VILLAGE_SHEET.allows(List.of(role));
                cells.add(DynamicTest.dynamicTest(
                        "VILLAGE SHEET " + group + " " + role + (seen ? " yes" : " no"),
                        () -> assertThat(told.contains(girl.word(group, Action.EXPORT)))
                                .isEqualTo(seen)));
            }
        }
        return cells;
    }

    /** Each role that may hold a webhook has one, and is told of a change. */
    private void listen(Known girl) throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newFixedThreadPool(2));
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.contains(girl.id)) {
                girl.webhooks.merge(exchange.getRequestURI().getPath().substring(1), body, String::concat);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        List<String> hooks = new ArrayList<>();
        try {
            for (String role : Roles.WEBHOOK_HOLDERS) {
                String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + role;
                hooks.add(post(
                                "/v1/webhooks",
                                girl.county.token(role),
                                "{\"url\":\"" + url + "\",\"org\":\"" + girl.county.code + "\"}")
                        .expect(201)
                        .text("webhookId"));
            }
            girl.edit("name", "\"name\":\"司马晴兰\"");
            girl.edit("name", "\"name\":\"司马晴岚\"");
            Awaitility.await().until(() -> girl.webhooks.keySet().equals(Roles.WEBHOOK_HOLDERS));
        } finally {
            hooks.forEach(hook -> call("DELETE", "/v1/webhooks/" + hook, girl.county.it, null));
            receiver.stop(0);
        }
    }

    /** What an import says of its rows names columns and reasons; the rows themselves only whoever may see all that is in them. */
    @Test
    void of_refused_rows_only_whoever_brought_them_or_may_see_all_of_them_gets_the_cells() {
        County county = new County();
        String uploader = org.shouwang.platform.test.TestTokens.bearer(
                "uploader-" + county.code, Set.of("IT"), Set.of(county.code));
        Map<String, String> row = Rosters.with(
                Rosters.child(county.village, county.school),
                "姓名",
                "令狐小满",
                "身份证号",
                "990101201604017719",
                "监护人电话",
                "15477",
                "父亲外出地",
                "舟山渔港",
                "备注",
                "怕黑爱画画");
        Answer done = imported("children", Rosters.csv(row), uploader);
        assertThat(done.number("refused")).isEqualTo(1);
        String path = "/v1/imports/" + done.text("importId");
        List<String> words = List.of("令狐小满", "990101201604017719", "15477", "王长兰", "林建军", "舟山渔港", "怕黑爱画画");

        for (String role : Roles.ALL) {
            String token = county.token(role);
            String results = json("GET", path, token, null) + json("GET", path + "/rows", token, null);
            assertThat(words.stream().filter(results::contains)).as(role).isEmpty();
            boolean may = Operation.DOWNLOAD_IMPORT_ERRORS.allows(List.of(role))
                    && FieldGroup.PHONE.seenBy(List.of(role), Action.EXPORT)
                    && FieldGroup.ID_NUMBER.seenBy(List.of(role), Action.EXPORT);
            HttpResponse<byte[]> errors = download(path + "/errors.xlsx", token);
            assertThat(errors.statusCode()).as(role).isEqualTo(may ? 200 : 403);
        }
        assertThat(Sheets.text(download(path + "/errors.xlsx", uploader).body(), 0))
                .contains(words);
    }
}

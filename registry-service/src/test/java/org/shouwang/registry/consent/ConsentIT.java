package org.shouwang.registry.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.consent.app.Consents;
import org.shouwang.registry.consent.app.FollowConsents;
import org.shouwang.registry.erasure.Belongings;
import org.springframework.beans.factory.annotation.Autowired;

/** Notices, consents, and everything told to the person itself. */
class ConsentIT extends RunningRegistry {

    @Autowired
    private Consents consents;

    @Autowired
    private FollowConsents following;

    @Autowired
    private java.util.List<Belongings> belongings;

    private String child(County county) {
        var row = Rosters.with(Rosters.child(county.village, county.school), "备注", "怕黑");
        imported("children", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private static String said(String id, String status, String purpose, String given, String day) {
        return ("{\"consentId\":\"%s\",\"status\":\"%s\",\"purposes\":[\"%s\"],\"textVersion\":\"2026-1\","
                        + "\"given\":\"%s\",\"channel\":\"PERSON\",\"day\":\"%s\"}")
                .formatted(id, status, purpose, given, day);
    }

    @Test
    void a_guardian_agrees_for_a_young_child_and_takes_it_back_as_easily() {
        County county = new County();
        String id = child(county);
        String path = "/v1/people/" + id + "/consents";
        String teacher = county.token("T");

        post(path, teacher, said("a" + id, "GIVEN", "PHOTO", "SELF", "2026-03-01"))
                .expectProblem(409, "CONSENT_NEEDS_GUARDIAN");
        post(path, teacher, said("a" + id, "DUTY", "PHOTO", "GUARDIAN", "2026-03-01"))
                .expectProblem(409, "CONSENT_IS_NO_DUTY");
        post(path, teacher, said("a" + id, "GIVEN", "PHOTO", "GUARDIAN", "2026-03-03"))
                .expectProblem(422, "CONSENT_IN_FUTURE");
        post(path, teacher, said("a" + id, "GIVEN", "PHOTO", "GUARDIAN", "2026-03-01"))
                .expect(201);
        post(path, teacher, said("a" + id, "GIVEN", "PHOTO", "GUARDIAN", "2026-03-01"))
                .expect(201);
        post(path, teacher, said("a" + id, "GIVEN", "STORY", "GUARDIAN", "2026-03-01"))
                .expectProblem(409, "CONSENT_ID_REUSED");
        assertThat(consents.allows(id, Consent.Purpose.PHOTO)).isTrue();
        post(path, teacher, said("b" + id, "WITHDRAWN", "PHOTO", "SELF", "2026-03-02"))
                .expect(201);

        Answer list = get(path, teacher).expect(200);
        assertThat(list.body().path("items")).hasSize(2);
        assertThat(list.body().path("allowed")).hasSize(1);
        assertThat(consents.allows(id, Consent.Purpose.PHOTO)).isFalse();
        get(path, new County().token("CA")).expectProblem(404, "NOT_FOUND");
        belongings.forEach(each -> each.drop(id));
        belongings.forEach(each -> each.drop(id));
        assertThat(consents.of(id)).isEmpty();
    }

    private void volunteersHear(String id, County county, String status, String entry, String day) {
        post(
                        "/v1/people/" + id + "/consents",
                        county.token("T"),
                        said(entry + id, status, "VOLUNTEERS", "GUARDIAN", day))
                .expect(201);
    }

    @Test
    void volunteers_are_told_name_and_village_of_whoever_agreed_and_as_long() {
        County county = new County();
        String id = child(county);
        String other = child(county);
        String volunteer = county.token("VO");
        get("/v1/people/" + id, volunteer).expectProblem(404, "NOT_FOUND");
        volunteersHear(id, county, "GIVEN", "v1", "2026-03-01");

        Answer told = get("/v1/people/" + id, volunteer).expect(200);
        var found = search("{}", volunteer);

        assertThat(told.text("name")).isEqualTo("林小禾");
        assertThat(told.text("villageCode")).isEqualTo(county.village);
        assertThat(told.body().toString())
                .doesNotContain("R3", "LBC", county.school, "2016-04-01", "王长兰", "154", "林建军", "怕黑");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("personId").asString()).isEqualTo(id);
        assertThat(found.get(0).toString()).doesNotContain("R3", "LBC", county.school, "2016-04-01", "percent");
        assertThat(search("{\"ids\":[\"" + id + "\",\"" + other + "\"]}", volunteer))
                .hasSize(1);
        for (String question : java.util.List.of(
                "\"tier\":\"R3\"",
                "\"classCode\":\"x\"",
                "\"missing\":\"HEALTH\"",
                "\"org\":\"" + county.school + "\"")) {
            post("/v1/people/search", volunteer, "{" + question + "}").expectProblem(403, "FORBIDDEN");
        }
        get("/v1/people/" + id, new County().token("VO")).expectProblem(404, "NOT_FOUND");
        get("/v1/people/" + id + "/periods", volunteer).expectProblem(403, "FORBIDDEN");

        volunteersHear(id, county, "WITHDRAWN", "v2", "2026-03-02");

        get("/v1/people/" + id, volunteer).expectProblem(404, "NOT_FOUND");
        assertThat(search("{}", volunteer)).isEmpty();
        get("/v1/people/" + id, county.token("VO", "CD")).expect(200);
    }

    /** The word is stored and the process dies before the mark is: somebody else sets it. */
    @Test
    void a_word_whose_mark_is_missing_is_followed_after_a_crash() {
        County county = new County();
        String id = child(county);
        String volunteer = county.token("PX");
        volunteersHear(id, county, "GIVEN", "c1", "2026-02-27");
        get("/v1/people/" + id, volunteer).expect(200);
        String version = get("/v1/people/" + id, county.token("CA")).header("ETag");

        consents.add(new Consent(
                "c2" + id,
                id,
                Consent.Status.WITHDRAWN,
                java.util.List.of(Consent.Purpose.VOLUNTEERS),
                "2026-1",
                Consent.Giver.GUARDIAN,
                Consent.Channel.LETTER,
                java.time.LocalDate.parse("2026-02-28"),
                "somebody",
                clock.instant()));

        org.awaitility.Awaitility.await()
                .until(() -> get("/v1/people/" + id, volunteer).status() == 404);
        following.heal();
        following.follow(consents.find("c2" + id).orElseThrow());
        assertThat(consents.toFollow(1_000)).noneMatch(word -> word.personId().equals(id));
        assertThat(get("/v1/people/" + id, county.token("CA")).header("ETag"))
                .as("followed once")
                .isNotEqualTo(version);
        assertThat(get("/v1/people/" + id + "/changes", county.token("CA"))
                        .body()
                        .toString())
                .contains("\"volunteers\"", "consent:c2" + id);
    }

    @Test
    void everything_kept_of_a_person_is_told_opened_with_who_looked() {
        County county = new County();
        String id = child(county);
        call(
                        "PUT",
                        "/v1/people/" + id + "/details",
                        county.token("CD"),
                        "{\"items\":{\"ADDRESS\":\"丙村三组12号\"},\"reason\":\"家访\"}",
                        "If-Match",
                        get("/v1/people/" + id, county.token("CD")).header("ETag"))
                .expect(200);
        post(
                        "/v1/people/" + id + "/consents",
                        county.token("T"),
                        said("s" + id, "NOTICED", "CARE", "FATHER", "2026-03-01"))
                .expect(201);
        get("/v1/people/" + id, county.token("CD"), "X-Purpose", "VISIT").expect(200);
        org.awaitility.Awaitility.await()
                .until(
                        () -> get("/v1/people/" + id + "/access", county.token("CA"))
                                .body()
                                .toString(),
                        text -> text.contains("VISIT"));

        Answer all = post("/v1/people/" + id + "/subject-access", county.token("CE"), "{\"asker\":\"FATHER\"}")
                .expect(200);

        assertThat(all.body().toString())
                .contains("林小禾", "王长兰", "林建军", "广东省", "怕黑", "丙村三组12号", "VISIT", "NOTICED", "care-activity-service")
                .doesNotContain("Sealed");
        post("/v1/people/" + id + "/subject-access", county.token("CE"), "{\"reason\":\"father asked, id shown\"}")
                .expectProblem(400, "UNKNOWN_FIELD");
        var book =
                file("POST", "/v1/people/" + id + "/subject-access.xlsx", county.token("CE"), "{\"asker\":\"FATHER\"}");
        assertThat(book.statusCode()).isEqualTo(200);
        StringBuilder text = new StringBuilder();
        try (var workbook = org.shouwang.registry.sheet.Sheets.open(book.body())) {
            for (int tab = 0; tab < workbook.getNumberOfSheets(); tab++) {
                text.append(workbook.getSheetName(tab))
                        .append(org.shouwang.registry.sheet.Sheets.text(book.body(), tab))
                        .append('\n');
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(text.toString())
                .contains("概要", "基本情况", "监护与照料", "父母", "联系方式", "告知与同意", "委托照护", "更正申请", "查阅记录", "其他系统")
                .contains("林小禾", "王长兰", "林建军", "广东省", "怕黑", "丙村三组12号", "祖父母", "女", "走访", "已告知")
                .doesNotContain("Sealed");
        assertThat(java.util.regex.Pattern.compile("\\b[a-z]+[A-Z]\\w*")
                        .matcher(text)
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .distinct())
                .as("names of fields nobody translated")
                .isEmpty();
        post("/v1/people/" + id + "/subject-access", county.token("T"), "{}").expectProblem(403, "FORBIDDEN");
    }
}

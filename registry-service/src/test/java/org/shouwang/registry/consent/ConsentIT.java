package org.shouwang.registry.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.consent.app.Consents;
import org.shouwang.registry.erasure.Belongings;
import org.springframework.beans.factory.annotation.Autowired;

/** Notices, consents, and everything told to the person itself. */
class ConsentIT extends RunningRegistry {

    @Autowired
    private Consents consents;

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
        get("/v1/people/" + id, county.token("CD"), "X-Purpose", "home visit").expect(200);
        org.awaitility.Awaitility.await()
                .until(
                        () -> get("/v1/people/" + id + "/access", county.token("CA"))
                                .body()
                                .toString(),
                        text -> text.contains("home visit"));

        Answer all = post(
                        "/v1/people/" + id + "/subject-access",
                        county.token("CE"),
                        "{\"reason\":\"father asked, id shown\"}")
                .expect(200);

        assertThat(all.body().toString())
                .contains("林小禾", "王长兰", "林建军", "广东省", "怕黑", "丙村三组12号", "home visit", "NOTICED", "care-activity-service")
                .doesNotContain("Sealed");
        post("/v1/people/" + id + "/subject-access", county.token("T"), "{\"reason\":\"x\"}")
                .expectProblem(403, "FORBIDDEN");
    }
}

package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.progress.app.SettleAttendance;
import org.shouwang.platform.messaging.Tombstones;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;

/** A child with something in every collection is erased; a classmate who shared some of it stays whole. */
class CareErasureIT extends SupportPlanITBase {
    private static final Set<String> OF_NOBODY = Set.of("weather-warnings", "rules-of-last-start");

    @Autowired
    private SettleAttendance settle;

    @Autowired
    private Tombstones tombstones;

    private String mate = "";
    private String own = "";
    private String shared = "";

    @BeforeEach
    void a_life() {
        mate = pupil();
        own = uuid();
        shared = uuid();
        created(post("/v1/activities", talk(own, "\"" + child + "\""), bearer("T")));
        created(post("/v1/activities", talk(shared, "\"%s\",\"%s\"".formatted(child, mate)), bearer("T")));
        created(post(
                "/v1/sessions",
                "{\"sessionId\":\"%s\",\"type\":\"BDAY\",\"title\":\"生日会\",\"org\":\"%s\",\"day\":\"2026-03-03\",\"role\":\"T\",\"participants\":[{\"personId\":\"%s\",\"present\":true},{\"personId\":\"%s\",\"present\":true}]}"
                        .formatted(uuid(), classCode, child, mate),
                bearer("T")));
        created(post(
                "/v1/needs",
                "{\"needId\":\"%s\",\"kind\":\"MESSAGE\",\"personId\":\"%s\",\"category\":\"FEELING\",\"text\":\"想妈妈了\",\"role\":\"T\",\"ownerRole\":\"T\",\"at\":\"%s\"}"
                        .formatted(uuid(), child, at("2026-03-03T12:00")),
                bearer("T")));
        created(post(
                "/v1/gifts",
                "{\"giftId\":\"%s\",\"giver\":\"DONOR\",\"donorName\":\"陈先生\",\"occasion\":\"HARDSHIP\",\"org\":\"%s\",\"day\":\"2026-03-03\",\"role\":\"T\",\"items\":[{\"kind\":\"BOOK\",\"quantity\":2}],\"personIds\":[\"%s\",\"%s\"]}"
                        .formatted(uuid(), classCode, child, mate),
                bearer("T")));
        created(begin(behaviour(uuid(), child, "2026-03-03")));
        created(put("/v1/homework/" + child + "/stretches/" + uuid(), "{\"from\":\"2026-03-02\"}", bearer("T")));
        created(post(
                "/v1/attendance",
                "{\"attendanceId\":\"%s\",\"org\":\"%s\",\"day\":\"2026-03-03\",\"pupils\":30,\"role\":\"T\",\"marks\":[{\"personId\":\"%s\",\"code\":\"T\"},{\"personId\":\"%s\",\"code\":\"L\"}]}"
                        .formatted(uuid(), classCode, child, mate),
                bearer("T")));
        settle.settleAll();
        created(post(
                "/v1/pairs",
                "{\"pairId\":\"%s\",\"type\":\"PEER\",\"personId\":\"%s\",\"partnerId\":\"%s\",\"startedOn\":\"2026-03-03\"}"
                        .formatted(uuid(), child, mate),
                TestTokens.bearer("sp", Set.of("SP"), Set.of(school))));
    }

    private static String talk(String id, String people) {
        return "{\"activityId\":\"%s\",\"kind\":\"TALK\",\"contactType\":\"TALK\",\"personIds\":[%s],\"at\":\"%s\",\"minutes\":20,\"result\":\"DONE\",\"role\":\"T\",\"note\":\"聊了学习\"}"
                .formatted(id, people, at("2026-03-03T16:00"));
    }

    private static void created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String name : mongo.getCollectionNames()) {
            if (!name.equals(Tombstones.COLLECTION)) {
                for (Document row : mongo.getCollection(name).find()) {
                    all.append(row.toJson()).append('\n');
                }
            }
        }
        return all.toString();
    }

    private void erased(String personId) {
        probe.publish(
                "registry.person",
                personId,
                "registry.person.erased.v1",
                personId,
                9,
                "{\"personId\":\"" + personId + "\"}");
    }

    private void awaitGone() {
        await().until(() -> !everything().contains(child));
    }

    @Test
    void nothing_of_an_erased_person_is_left_in_any_collection() {
        assertThat(everything()).contains(child);

        erased(child);
        awaitGone();

        assertThat(get("/v1/activities/" + own, bearer("T")).status()).isEqualTo(404);
        assertThat(get("/v1/duties?personId=" + child, bearer("T")).status()).isEqualTo(404);
        assertThat(post("/v1/activities", talk(own, "\"" + child + "\""), bearer("T"))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("PERSON_UNKNOWN");
        assertThat(tombstones.among(List.of(child, mate))).containsExactly(child);
    }

    @Test
    void what_others_share_stays_without_the_words() {
        erased(child);
        awaitGone();

        var one = get("/v1/activities/" + shared, bearer("T")).body();
        assertThat(one.path("personIds").toString()).isEqualTo("[\"" + mate + "\"]");
        assertThat(one.toString()).doesNotContain("聊了学习");
        var sessions = get("/v1/sessions?personId=" + mate, bearer("T")).body().path("items");
        assertThat(sessions.size()).isEqualTo(1);
        var gifts = get("/v1/gifts?personId=" + mate, bearer("T")).body().path("items");
        assertThat(gifts.size()).isEqualTo(1);
        assertThat(get("/v1/progress?personId=" + mate, bearer("T")).body().toString())
                .contains("\"L\"");
    }

    @Test
    void late_news_and_a_second_erasure_bring_nothing_back() {
        erased(child);
        awaitGone();

        person(child, 7, "changed", "R1", "D", "ON_REGISTER", List.of("990101", school, classCode));
        person(child, 1, "registered", "R1", "D", "ON_REGISTER", List.of("990101", school, classCode));
        erased(child);
        String marker = pupil();

        assertThat(plans.find(marker)).isPresent();
        assertThat(plans.find(child)).isEmpty();
        assertThat(everything()).doesNotContain(child);
    }

    @Test
    void an_erasure_that_comes_before_the_person_keeps_the_person_away() {
        String stranger = uuid();
        erased(stranger);
        await().until(() -> tombstones.among(List.of(stranger)).contains(stranger));

        person(stranger, 1, "registered", "R3", "B", "ON_REGISTER", List.of("990101", school, classCode));
        String marker = pupil();

        assertThat(plans.find(marker)).isPresent();
        assertThat(plans.find(stranger)).isEmpty();
    }

    @Test
    void every_collection_is_cleared_or_known_to_hold_nobody() {
        Set<String> known = new java.util.HashSet<>(org.shouwang.careactivity.erasure.ErasePeople.CLEARED);
        known.addAll(OF_NOBODY);
        known.add(Tombstones.COLLECTION);

        assertThat(mongo.getCollectionNames()).isSubsetOf(known);
    }
}

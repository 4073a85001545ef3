package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.careplan.app.SweepPlans;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(properties = "shouwang.care-activity.only=C-TALK,C-PCALL,C-VISIT,C-LAW")
class WorkListIT extends CareActivityITBase {
    private static final String TOWN = "990107101";
    private static final List<String> FAR = List.of("990107", TOWN, TOWN + "203", "9901070001", "9901070001-3-10");
    private static final List<String> NEAR = List.of("990107", TOWN, TOWN + "201", "9901070001", "9901070001-3-2");

    @Autowired
    private SweepPlans sweep;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private PlanStore store;

    @Autowired
    private CarePlanner planner;

    @BeforeEach
    void nobody_yet() {
        clock.set(at(MONDAY));
        mongo.execute("care-plans", plans -> plans.deleteMany(Filters.eq("orgs", "990107")));
    }

    private String someone(List<String> orgs) {
        String id = UUID.randomUUID().toString();
        person(id, 1, "registered", "R3", "A", "ON_REGISTER", orgs);
        await().until(() -> plans.find(id).isPresent());
        return id;
    }

    private static String bearer(String role, String... orgs) {
        return TestTokens.bearer(role + "-1", Set.of(role), Set.of(orgs));
    }

    private static List<String> people(JsonNode list) {
        List<String> people = new ArrayList<>();
        list.path("groups")
                .forEach(group -> group.path("people")
                        .forEach(person -> people.add(person.path("personId").asString())));
        return people;
    }

    private static List<String> orgs(JsonNode list) {
        List<String> orgs = new ArrayList<>();
        list.path("groups").forEach(group -> orgs.add(group.path("org").asString("-")));
        return orgs;
    }

    private void talked(String personId, String at) {
        String id = uuid();
        post("/v1/activities", activity(id, "TALK", "TALK", personId, at, "T"), bearer("SYSTEM", "990107"));
        await().until(() -> plans.find(personId).orElseThrow().state().duties().stream()
                .anyMatch(duty -> duty.activityIds().contains(id)));
    }

    @Test
    void a_teachers_day_goes_class_by_class_the_longest_overdue_first_one_row_a_person() {
        String planned = someone(NEAR);
        String overdue = someone(NEAR);
        String other = someone(FAR);
        clock.set(at("2026-03-11T10:00"));
        talked(planned, "2026-03-08T09:00");
        talked(planned, "2026-03-09T09:00");
        clock.set(at("2026-03-13T08:00"));

        JsonNode list = get("/v1/work-lists?org=9901070001&responsible=T", bearer("SP", "9901070001"))
                .body();

        assertThat(orgs(list)).containsExactly("9901070001-3-2", "9901070001-3-10");
        assertThat(people(list)).containsExactly(overdue, planned, other);
        assertThat(list.path("by").asString()).isEqualTo("CLASS");
        assertThat(list.path("day").asString()).isEqualTo("2026-03-13");
        assertThat(list.path("until").asString()).isEqualTo("2026-03-20");
        assertThat(list.path("shown").asInt()).isEqualTo(3);
        assertThat(list.path("more").asInt()).isZero();
        JsonNode row = list.path("groups").get(0).path("people").get(0);
        assertThat(row.path("duties").size()).isEqualTo(2);
        JsonNode duty = row.path("duties").get(0);
        assertThat(duty.path("state").asString()).isEqualTo("OVERDUE");
        assertThat(duty.path("name").asString()).isEqualTo("每周谈心");
        assertThat(duty.path("nameEn").asString()).isEqualTo("Weekly heart talk");
        assertThat(duty.path("overdueFrom").asString()).isEqualTo("2026-03-12");
        assertThat(duty.path("overdueDays").asInt()).isEqualTo(1);
        assertThat(row.path("duties").get(1).path("state").asString()).isEqualTo("DUE");
        assertThat(list.toString()).doesNotContain("birth", "2016");
    }

    @Test
    void without_an_organisation_it_is_the_callers_own_villages_in_the_order_of_the_division_list() {
        String far = someone(FAR);
        String near = someone(NEAR);
        someone(List.of("990107", TOWN, TOWN + "205"));
        clock.set(at("2026-06-22T08:00"));
        String visitor = bearer("CD", TOWN + "203", TOWN + "201");

        JsonNode list =
                get("/v1/work-lists?responsible=CD&day=2026-06-25", visitor).body();

        assertThat(orgs(list)).containsExactly(TOWN + "201", TOWN + "203");
        assertThat(people(list)).containsExactly(near, far);
        assertThat(people(get("/v1/work-lists?org=" + TOWN + "&responsible=CD", visitor)
                        .body()))
                .containsExactly(near, far);
        assertThat(get("/v1/work-lists?responsible=CD", bearer("CD", "990108101201"))
                        .body()
                        .path("shown")
                        .asInt())
                .isZero();
    }

    @Test
    void what_a_class_has_to_do_together_is_on_its_teachers_list() {
        String code = "9901070002-1-1";
        Subject unit = new Subject(
                UnitId.of(code),
                true,
                null,
                LocalDate.parse("2026-03-02"),
                List.of("990107", "9901070002", code),
                null,
                Fixtures.unit(Kind.CLASS),
                1);
        store.insertAll(List.of(planner.begin(unit, clock.instant())));

        JsonNode list = get("/v1/work-lists?responsible=T&day=2026-03-08", bearer("T", code))
                .body();

        JsonNode row = list.path("groups").get(0).path("people").get(0);
        assertThat(orgs(list)).containsExactly(code);
        assertThat(row.path("unit").asString()).isEqualTo(code);
        assertThat(row.path("kind").asString()).isEqualTo("CLASS");
        assertThat(row.path("duties").get(0).path("rule").asString()).isEqualTo("C-LAW");
    }

    @Test
    void a_day_ahead_shows_what_will_be_due_and_nothing_is_written() {
        String child = someone(NEAR);
        CarePlan before = plans.find(child).orElseThrow().state();

        JsonNode list = get("/v1/work-lists?org=9901070001-3-2&responsible=T&day=2026-03-12", bearer("T", NEAR.get(4)))
                .body();

        assertThat(list.path("groups")
                        .get(0)
                        .path("people")
                        .get(0)
                        .path("duties")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("OVERDUE");
        assertThat(plans.find(child).orElseThrow().state()).isEqualTo(before);
        JsonNode today = get("/v1/work-lists?org=9901070001-3-2&responsible=T", bearer("T", NEAR.get(4)))
                .body();
        JsonNode duty =
                today.path("groups").get(0).path("people").get(0).path("duties").get(0);
        assertThat(duty.path("state").asString()).isEqualTo("PLANNED");
        assertThat(duty.path("begins").asString()).isEqualTo("2026-03-06");
    }

    @Test
    void a_promised_retry_stands_on_the_list_until_the_contact_took_place_or_it_was_withdrawn() {
        String child = someone(NEAR);
        String system = bearer("SYSTEM", "990107");
        String attempt = uuid();
        clock.set(at("2026-03-02T17:00"));
        String failed = activity(attempt, "CALL", "PARCALL", child, "2026-03-02T16:00", "T")
                .replace("\"DONE\"", "\"NOANS\",\"retryOn\":\"2026-03-04\"");
        assertThat(post("/v1/activities", failed, system).status()).isEqualTo(201);
        String path = "/v1/work-lists?org=" + TOWN + "201&by=VILLAGE&responsible=";

        assertThat(retries(path + "T&day=2026-03-03", system)).isEmpty();
        assertThat(retries(path + "T&day=2026-03-04", system)).containsExactly("PARCALL 2026-03-04");
        assertThat(retries(path + "CD&day=2026-03-04", system)).isEmpty();
        assertThat(retries(path + "CD,T&day=2026-03-04", system)).containsExactly("PARCALL 2026-03-04");

        clock.set(at("2026-03-04T17:00"));
        String again = uuid();
        String later = activity(again, "CALL", "PARCALL", child, "2026-03-04T16:00", "T")
                .replace("\"DONE\"", "\"NOANS\",\"retryOn\":\"2026-03-06\"");
        assertThat(post("/v1/activities", later, system).status()).isEqualTo(201);
        assertThat(retries(path + "T", system)).as("a later promise").isEmpty();
        assertThat(post("/v1/activities/" + again + "/withdrawal", "{\"reason\":\"DUPLICATE\"}", system)
                        .status())
                .isEqualTo(200);
        assertThat(retries(path + "T", system)).as("withdrawn").containsExactly("PARCALL 2026-03-04");

        post("/v1/activities", activity(uuid(), "CALL", "PARCALL", child, "2026-03-04T16:30", "H"), system);
        assertThat(retries(path + "T", system)).as("done").isEmpty();
    }

    private List<String> retries(String path, String bearer) {
        List<String> retries = new ArrayList<>();
        get(path, bearer)
                .body()
                .path("groups")
                .forEach(group -> group.path("people")
                        .forEach(person -> person.path("retries")
                                .forEach(retry ->
                                        retries.add(retry.path("contactType").asString() + " "
                                                + retry.path("retryOn").asString()))));
        return retries;
    }

    @Test
    void a_long_list_says_how_many_found_no_room_and_a_far_too_long_one_is_asked_for_in_parts() {
        String child = someone(NEAR);
        copies(child, 549);

        JsonNode list = get("/v1/work-lists?org=990107&responsible=T", bearer("CA", "990107"))
                .body();

        assertThat(list.path("shown").asInt()).isEqualTo(500);
        assertThat(list.path("more").asInt()).isEqualTo(50);
        assertThat(people(list)).hasSize(500).doesNotHaveDuplicates();

        copies(child, 1_451);
        Answer wide = get("/v1/work-lists?org=990107&responsible=T", bearer("CA", "990107"));
        assertThat(wide.status()).isEqualTo(422);
        assertThat(wide.body().path("code").asString()).isEqualTo("WORK_LIST_TOO_WIDE");
    }

    /** Invented people who are to this service as one whose plan exists. */
    private void copies(String personId, int howMany) {
        mongo.execute("care-plans", plans -> {
            Document plan = plans.find(Filters.eq("_id", personId)).first();
            assertThat(plan).isNotNull();
            return plans.insertMany(IntStream.range(0, howMany)
                    .mapToObj(i -> new Document(plan).append("_id", uuid()))
                    .toList());
        });
    }

    @Test
    void counts_are_by_village_and_by_class_in_the_ages_of_the_figures() {
        someone(FAR);
        someone(NEAR);
        someone(NEAR);
        clock.set(at("2026-03-14T08:00"));
        sweep.sweep();

        JsonNode villages =
                get("/v1/work-lists/counts?org=" + TOWN, bearer("CS", TOWN)).body();

        assertThat(orgs(villages)).containsExactly(TOWN + "201", TOWN + "203");
        JsonNode near = villages.path("groups").get(0);
        assertThat(near.path("people").asInt()).isEqualTo(2);
        assertThat(near.path("due").asInt()).isEqualTo(4);
        assertThat(near.path("overdue").asInt()).isEqualTo(4);
        assertThat(near.path("overdueByAge").path("days0to3").asInt()).isEqualTo(4);
        JsonNode classes = get("/v1/work-lists/counts?org=9901070001&responsible=T", bearer("SP", "9901070001"))
                .body();
        assertThat(orgs(classes)).containsExactly("9901070001-3-2", "9901070001-3-10");
        assertThat(classes.path("groups").get(0).path("overdue").asInt()).isEqualTo(2);
        JsonNode both = get("/v1/work-lists/counts?org=" + TOWN + "&responsible=T&responsible=PA", bearer("CS", TOWN))
                .body();
        assertThat(both.path("groups").get(0).path("overdue").asInt()).isEqualTo(4);
        assertThat(orgs(get("/v1/work-lists/counts?org=990107&by=TOWN", bearer("CA", "990107"))
                        .body()))
                .containsExactly(TOWN);
        assertThat(orgs(get("/v1/work-lists/counts?responsible=T", bearer("T", NEAR.get(4)))
                        .body()))
                .containsExactly("9901070001-3-2");
        assertThat(orgs(get("/v1/work-lists/counts?org=990107", bearer("CD", TOWN + "203"))
                        .body()))
                .as("nobody counts whom he does not see")
                .containsExactly(TOWN + "203");
    }

    @Test
    void what_cannot_be_listed_is_refused_with_what_is_wrong() {
        String everywhere = bearer("CA", "*");
        for (String path : List.of("/v1/work-lists", "/v1/work-lists/counts")) {
            assertThat(get(path + "?org=990107", bearer("IT", "990107")).status())
                    .isEqualTo(403);
            assertThat(faults(path, everywhere)).containsExactly("/org REQUIRED");
            assertThat(faults(path + "?org=990107&responsible=T,X&by=STREET", everywhere))
                    .containsExactly("/responsible UNKNOWN_CODE", "/by UNKNOWN_CODE");
        }
        assertThat(faults("/v1/work-lists?org=990107&day=2026-03-01", everywhere))
                .containsExactly("/day RANGE");
        assertThat(faults("/v1/work-lists?org=990107&day=2026-04-03", everywhere))
                .containsExactly("/day RANGE");
        assertThat(faults("/v1/work-lists?org=990107&day=tomorrow", everywhere)).containsExactly("/day FORMAT");
    }

    private List<String> faults(String path, String bearer) {
        Answer answer = get(path, bearer);
        assertThat(answer.status()).isEqualTo(422);
        List<String> faults = new ArrayList<>();
        answer.body()
                .path("errors")
                .forEach(error -> faults.add(error.path("pointer").asString() + " "
                        + error.path("code").asString()));
        return faults;
    }

    @Test
    void what_lists_look_for_is_indexed() {
        assertThat(indexes("care-plans"))
                .contains(List.of("orgs", "on", "_id"), List.of("alarm", "alarmKey"), List.of("due", "dueKey"));
        assertThat(indexes("activities")).contains(List.of("retryOf"), List.of("people", "at"));
    }

    private List<List<String>> indexes(String collection) {
        List<List<String>> indexes = new ArrayList<>();
        mongo.execute(collection, target -> {
            target.listIndexes()
                    .forEach(index -> indexes.add(
                            List.copyOf(index.get("key", Document.class).keySet())));
            return null;
        });
        return indexes;
    }
}

package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.careplan.app.SweepPlans;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(
        properties = "shouwang.care-activity.only="
                + "C-TALK,C-TUTOR,C-PCALL,C-GCALL,C-CONT3,C-HOME,C-VISIT,E-VISIT,E-CALL,E-FAM")
class CarePlanIT extends CareActivityITBase {
    @Autowired
    private MongoOperations mongo;

    @Autowired
    private SweepPlans sweep;

    @Autowired
    private PlanQueries queries;

    @Autowired
    private PlanStore store;

    @Autowired
    private CarePlanner planner;

    @Autowired
    private CountActivities count;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void monday() {
        clock.set(at(MONDAY));
        sweep.sweep();
    }

    private CarePlan plan(String personId) {
        return plans.find(personId).map(Loaded::state).orElseThrow();
    }

    /** What was told of a person; delivery is at least once, and an event that comes again with its id is the same event. */
    private List<ReceivedEvent> of(String type, String personId) {
        return List.copyOf(probe.received("care-activity.contact." + type + ".v1").stream()
                .filter(event -> personId.equals(event.key()))
                .collect(Collectors.toMap(
                        ReceivedEvent::id, event -> event, (first, again) -> first, LinkedHashMap::new))
                .values());
    }

    private static String dutyId(ReceivedEvent event) {
        return event.data().path("dutyId").asString();
    }

    @Test
    void two_instances_that_sweep_at_once_tell_each_overdue_duty_once() throws Exception {
        List<String> children = IntStream.range(0, 40).mapToObj(i -> uuid()).toList();
        children.forEach(id -> person(id, 1, "registered", "R3", "A", "ON_REGISTER", ORGS));
        await().until(() -> plans.findAll(children).size() == children.size());
        clock.set(at("2026-03-12T00:00"));
        assertThat(meters.get("care-activity.work.waiting").gauge().value()).isGreaterThanOrEqualTo(40);

        SweepPlans other = new SweepPlans(queries, store, planner, clock, 7, new SimpleMeterRegistry());
        ExecutorService instances = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> runs = List.of(sweep::sweep, other::sweep);
        int moved = 0;
        for (Future<Integer> run : instances.invokeAll(runs)) {
            moved += run.get();
        }
        instances.shutdown();

        assertThat(moved).isGreaterThanOrEqualTo(40);
        assertThat(queries.countWaiting(clock.instant())).isZero();
        for (String child : children) {
            await().until(() -> of("overdue", child).size() >= 2);
        }
        for (String child : children) {
            assertThat(of("overdue", child))
                    .extracting(CarePlanIT::dutyId)
                    .containsExactlyInAnyOrder(child + ":C-TALK:2026-03-02", child + ":C-PCALL:2026-03-02");
        }
    }

    @Test
    void whoever_finds_the_plan_changed_by_somebody_faster_weighs_again() {
        String child = child("R3", "D");
        clock.set(at("2026-03-05T17:00"));
        Fact talk = Fixtures.fact(1, ContactType.TALK, at("2026-03-05T10:00"));
        Fact call = Fixtures.fact(2, ContactType.PCALL, at("2026-03-05T11:00"));
        AtomicBoolean first = new AtomicBoolean(true);

        store.changeAll(List.of(child), loaded -> {
            if (first.getAndSet(false)) {
                count.count(java.util.Map.of(child, List.of(call)));
            }
            return List.of(planner.record(loaded.get(0), List.of(talk), clock.instant()));
        });

        assertThat(plan(child).duties().stream()
                        .filter(duty -> duty.occurrence().counted() == 1)
                        .map(duty -> duty.id().rule()))
                .containsExactly("C-TALK", "C-PCALL");
    }

    @Test
    void an_activity_event_that_comes_twice_meets_a_duty_once() {
        String child = child("R3", "D");
        clock.set(at("2026-03-05T17:00"));
        String id = uuid();
        post("/v1/activities", activity(id, "TALK", "TALK", child, "2026-03-05T16:30", "T"), teacher());
        ReceivedEvent recorded = probe.await(
                "care-activity.talk.recorded.v1",
                data -> data.path("activityId").asString().equals(id));
        await().until(() -> of("met", child).size() == 1);

        probe.publish(recorded.topic(), child, recorded.id(), recorded.type(), id, 1, recorded.json());
        String marker = uuid();
        post("/v1/activities", activity(marker, "CALL", "PCALL", child, "2026-03-05T16:40", "T"), teacher());
        await().until(() -> of("met", child).size() >= 2);

        assertThat(of("met", child))
                .extracting(event -> event.data().path("rule").asString())
                .containsExactly("C-TALK", "C-PCALL");
    }

    @Test
    void old_news_of_a_person_after_new_ones_change_nothing() {
        String child = child("R3", "A");
        person(child, 3, "changed", "R1", "A", "ON_REGISTER", ORGS);
        await().until(() -> plan(child).subject().traits().tier().equals("R1"));

        person(child, 2, "changed", "R2", "A", "ON_REGISTER", ORGS);
        person(child, 4, "changed", "R1", "D", "ON_REGISTER", ORGS);
        await().until(() -> "D".equals(plan(child).subject().traits().band()));

        assertThat(plan(child).subject().traits().tier()).isEqualTo("R1");
        assertThat(plan(child).past()).hasSize(2);
    }

    @Test
    void whoever_leaves_has_nothing_open_any_more() {
        String child = child("R3", "A");
        person(child, 2, "changed", "R3", "A", "LEFT", ORGS);
        await().until(() -> of("released", child).size() == 5);

        assertThat(plan(child).nextActionAt()).isNull();
        assertThat(of("released", child))
                .allMatch(event -> event.data().path("state").asString().equals("CANCELLED"));
    }

    @Test
    void an_old_fact_entered_late_is_judged_from_the_stored_history() {
        String child = child("R3", "A");
        clock.set(at("2026-05-20T17:00"));
        sweep.sweep();
        String id = uuid();

        post("/v1/activities", activity(id, "TALK", "TALK", child, "2026-03-05T16:30", "T"), teacher());

        await().until(() -> of("met", child).size() == 1);
        JsonNode met = of("met", child).get(0).data();
        assertThat(met.path("dutyId").asString()).isEqualTo(child + ":C-TALK:2026-03-02");
        assertThat(met.path("enteredLate").asBoolean()).isTrue();
        JsonNode told =
                get("/v1/duties/" + child + ":C-TALK:2026-03-02", teacher()).body();
        assertThat(told.path("duty").path("state").asString()).isEqualTo("MET");
        assertThat(told.path("counted").get(0).path("activityId").asString()).isEqualTo(id);
    }

    @Test
    void an_overdue_duty_explains_itself_in_two_languages() {
        String child = child("R3", "A");
        clock.set(at("2026-03-10T17:00"));
        String unanswered = activity(uuid(), "CALL", "PCALL", child, "2026-03-10T16:30", "T")
                .replace("DONE", "NOANS");
        post("/v1/activities", unanswered, teacher());
        clock.set(at("2026-03-12T08:00"));
        sweep.sweep();

        Answer answer = get("/v1/duties/" + child + ":C-PCALL:2026-03-02", teacher());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("zh").asString()).contains("每周亲子通话", "已计入 0 次", "无人接听", "已超期");
        assertThat(answer.body().path("en").asString()).contains("0 of 1 done", "no answer", "State: OVERDUE");
        assertThat(answer.body().path("ruleName").asString()).isEqualTo("每周亲子通话");
        for (String missing : List.of(child + ":C-TALK:2026-01-01", child + ":X:2026-03-02", "nonsense")) {
            assertThat(get("/v1/duties/" + missing, teacher()).status())
                    .as(missing)
                    .isEqualTo(404);
        }
        assertThat(get("/v1/duties/" + child + ":C-PCALL:2026-03-02", county("IT"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_alarm_list_has_one_row_a_person_the_longest_first_page_by_page_within_the_callers_reach() {
        List<String> town = List.of("990103", "990103101", "990103101201");
        List<String> children = IntStream.range(0, 5).mapToObj(i -> uuid()).toList();
        children.forEach(id -> person(id, 1, "registered", "R3", "A", "ON_REGISTER", town));
        await().until(() -> plans.findAll(children).size() == children.size());
        clock.set(at("2026-03-05T17:00"));
        String system = TestTokens.bearer("s", Set.of("SYSTEM"), Set.of("990103"));
        post("/v1/activities", activity(uuid(), "TALK", "TALK", children.get(0), "2026-03-05T16:00", "T"), system);
        post("/v1/activities", activity(uuid(), "CALL", "PCALL", children.get(0), "2026-03-05T16:00", "T"), system);
        await().until(() -> of("met", children.get(0)).size() == 2);
        clock.set(at("2026-03-19T08:00"));
        sweep.sweep();

        List<String> seen = new ArrayList<>();
        String path = "/v1/duties?org=990103101&state=OVERDUE&responsible=T&limit=2";
        String next = "";
        do {
            JsonNode page = get(path + (next.isEmpty() ? "" : "&cursor=" + next), system)
                    .body();
            for (JsonNode row : page.path("items")) {
                seen.add(row.path("personId").asString());
                assertThat(row.path("duties").size()).isEqualTo(1);
                assertThat(row.path("duties").get(0).path("rule").asString()).isEqualTo("C-TALK");
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(children);
        String neighbour = TestTokens.bearer("s", Set.of("SYSTEM"), Set.of("990101"));
        assertThat(get(path, neighbour).body().path("items").size()).isZero();
        assertThat(get("/v1/duties?personId=" + children.get(0), neighbour).status())
                .isEqualTo(404);
        String village = TestTokens.bearer("s", Set.of("CD"), Set.of("990103101201"));
        assertThat(get(path, village).body().path("items").size()).isEqualTo(2);
        assertThat(get("/v1/duties?org=990103&state=DUE", system).status()).isEqualTo(200);
        assertThat(get("/v1/duties?org=990103&state=MET", system)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("DUTY_FILTER_INVALID");
        assertThat(get("/v1/duties?state=DUE", system).status()).isEqualTo(422);
        assertThat(get("/v1/duties?personId=" + children.get(0) + "&state=OVERDUE", system)
                        .body()
                        .path("items")
                        .get(0)
                        .path("duties")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void rules_and_calendar_are_told_to_everybody_logged_in() {
        assertThat(get("/v1/rules", county("IT")).body().path("rules").size()).isEqualTo(10);
        assertThat(get("/v1/calendar", county("IT"))
                        .body()
                        .path("terms")
                        .get(0)
                        .path("holidays")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void only_a_plan_whose_time_has_come_is_put_off() {
        String child = child("R3", "A");
        Instant next = plan(child).nextActionAt();
        Instant later = next.plus(Duration.ofHours(1));

        queries.postpone(child, next.minusMillis(1), later);
        assertThat(plan(child).nextActionAt()).isEqualTo(next);

        queries.postpone(child, next, later);
        assertThat(plan(child).nextActionAt()).isEqualTo(later);
    }

    @Test
    void a_plan_that_cannot_be_moved_holds_up_no_other_and_is_looked_at_again_in_an_hour() {
        String bad = child("R3", "A");
        String good = child("R3", "A");
        clock.set(at("2026-03-12T00:00"));
        PlanStore failing = new PlanStore(plans, outcome -> {
            if (outcome.plan().subject().personId().equals(bad)) {
                throw new IllegalStateException("this plan does not come to rest");
            }
            return List.of();
        });

        new SweepPlans(queries, failing, planner, clock, 50, new SimpleMeterRegistry()).sweep();

        assertThat(plan(good).nextActionAt()).isAfter(clock.instant());
        assertThat(plan(bad).nextActionAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(plan(bad).duties()).noneMatch(duty -> duty.occurrence().state() == DutyState.OVERDUE);
    }

    @Test
    void a_plan_that_cannot_be_read_holds_up_no_other_and_is_looked_at_again_in_an_hour() {
        String bad = child("R3", "A");
        String good = child("R3", "A");
        Document stored = Objects.requireNonNull(stored(bad));
        clock.set(at("2026-03-12T00:00"));
        try {
            mongo.getCollection("care-plans")
                    .updateOne(
                            new Document("_id", bad),
                            new Document("$set", new Document("lines.X-GONE", new Binary(new byte[] {2}))));

            new SweepPlans(queries, store, planner, clock, 50, new SimpleMeterRegistry()).sweep();

            assertThat(plan(good).nextActionAt()).isAfter(clock.instant());
            assertThat(Objects.requireNonNull(stored(bad)).getDate("next").toInstant())
                    .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        } finally {
            mongo.getCollection("care-plans").replaceOne(new Document("_id", bad), stored);
        }
        assertThat(plan(bad).duties()).isNotEmpty();
    }

    private @Nullable Document stored(String personId) {
        return mongo.getCollection("care-plans")
                .find(new Document("_id", personId))
                .first();
    }
}

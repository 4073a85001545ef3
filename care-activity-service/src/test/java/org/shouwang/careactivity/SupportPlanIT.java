package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Flag;
import tools.jackson.databind.JsonNode;

class SupportPlanIT extends SupportPlanITBase {
    private boolean flagged() {
        return plans.find(child)
                .orElseThrow()
                .state()
                .subject()
                .traits()
                .flags()
                .contains(Flag.BEHAVIOUR);
    }

    @Test
    void a_plan_begun_twice_is_stored_and_told_once() {
        String id = uuid();
        String body = behaviour(id, child, "2026-03-03");

        Answer first = begin(body);
        Answer again = begin(body);
        String marker = uuid();
        begin(growth(marker, child, "2026-03-03", TERM, null));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ALREADY_RECORDED");
        awaitTold("begun", marker, 1);
        awaitTold("begun", id, 1);
        assertThat(told("begun", id)).hasSize(1);
        assertThat(told("begun", id).get(0).key()).isEqualTo(child);
        assertThat(told("begun", id).get(0).json()).doesNotContain("不再迟到", "敲门", "T-1");
        assertThat(code(begin(behaviour(id, child, "2026-03-02")))).isEqualTo("SUPPORT_PLAN_ID_REUSED");
    }

    @Test
    void of_requests_at_the_same_time_one_behaviour_plan_comes_about() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Integer> statuses = new ArrayList<>();
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> begin(behaviour(uuid(), child, "2026-03-03")));
            }
            for (Future<Answer> call : threads.invokeAll(calls)) {
                statuses.add(call.get().status());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
        assertThat(mongo.getCollection("support-plans").countDocuments(new Document("person", child)))
                .isEqualTo(1);
        assertThat(code(begin(behaviour(uuid(), child, "2026-03-03")))).isEqualTo("SUPPORT_PLAN_OPEN");
    }

    @Test
    void the_child_is_flagged_while_a_behaviour_plan_is_open() {
        String growthPlan = uuid();
        begin(growth(growthPlan, child, "2026-03-03", TERM, null));
        awaitTold("begun", growthPlan, 1);
        String id = begun();
        await().until(this::flagged);

        assertThat(step(id, "end", "{\"reason\":\"MOVED\",\"day\":\"2026-03-03\",\"note\":\"转学\"}")
                        .status())
                .isEqualTo(200);

        await().until(() -> !flagged());
        assertThat(begin(behaviour(uuid(), child, "2026-03-03")).status()).isEqualTo(201);
        await().until(this::flagged);
    }

    @Test
    void a_review_sent_twice_is_stored_and_told_once_and_other_content_under_its_id_is_refused() {
        String id = begun();
        clock.set(at("2026-03-17T17:00"));
        String reviewId = uuid();

        Answer first = step(id, "reviews", review(reviewId, "2026-03-17", "BETTER", "SAME"));
        Answer again = step(id, "reviews", review(reviewId, "2026-03-17", "BETTER", "SAME"));
        Answer other = step(id, "reviews", review(reviewId, "2026-03-17", "WORSE", "SAME"));
        step(id, "reviews", review(uuid(), "2026-03-16", "SAME", "REACHED"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(code(other)).isEqualTo("SUPPORT_PLAN_ID_REUSED");
        awaitTold("reviewed", id, 2);
        assertThat(told("reviewed", id)).hasSize(2);
        JsonNode data = told("reviewed", id).get(0).data();
        assertThat(data.path("reviewId").asString()).isEqualTo(reviewId);
        assertThat(data.path("at").asString()).isEqualTo(at("2026-03-17T17:00").toString());
        assertThat(told("reviewed", id).get(0).json()).doesNotContain("奶奶", "BETTER");
        JsonNode plan = plan(id, bearer("T"));
        assertThat(plan.path("plan").path("lastReviewDay").asString()).isEqualTo("2026-03-17");
        assertThat(plan.path("plan").path("reviews").asInt()).isEqualTo(2);
        assertThat(plan.path("reviews").get(0).path("effects").get(0).asInt()).isEqualTo(3);
        assertThat(plan.path("reviews").get(0).path("effects").get(1).isNull()).isTrue();
    }

    @Test
    void reviews_at_the_same_time_are_all_kept() throws Exception {
        String id = begun();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> step(id, "reviews", review(uuid(), "2026-03-03", "BETTER", "SAME")));
            }
            for (Future<Answer> call : threads.invokeAll(calls)) {
                assertThat(call.get().status()).isEqualTo(201);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(plan(id, bearer("T")).path("reviews").size()).isEqualTo(8);
        awaitTold("reviewed", id, 8);
    }

    @Test
    void a_behaviour_plan_is_no_success_before_eight_weeks_and_its_end_is_final() {
        String id = begun();
        String met = "{\"reason\":\"GOAL_MET\",\"day\":\"%s\"}";
        clock.set(at("2026-04-27T17:00"));

        assertThat(code(step(id, "end", met.formatted("2026-04-27")))).isEqualTo("SUPPORT_PLAN_TOO_EARLY");
        assertThat(code(step(id, "end", "{\"reason\":\"NO_EFFECT\",\"day\":\"2026-04-27\"}")))
                .isEqualTo("VALIDATION_FAILED");
        clock.set(at("2026-04-28T17:00"));
        Answer first = step(id, "end", met.formatted("2026-04-28"));
        Answer again = step(id, "end", met.formatted("2026-04-28"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(code(step(id, "end", "{\"reason\":\"OTHER\",\"day\":\"2026-04-28\"}")))
                .isEqualTo("SUPPORT_PLAN_ENDED");
        assertThat(code(step(id, "reviews", review(uuid(), "2026-04-28", "SAME", "SAME"))))
                .isEqualTo("SUPPORT_PLAN_ENDED");
        assertThat(code(step(id, "hand-overs", handOver(uuid(), "T-2")))).isEqualTo("SUPPORT_PLAN_ENDED");
        awaitTold("ended", id, 1);
        assertThat(told("ended", id)).hasSize(1);
        assertThat(told("ended", id).get(0).data().path("goalMet").asBoolean()).isTrue();
        assertThat(begin(behaviour(id, child, "2026-03-03")).status()).isEqualTo(422);
    }

    @Test
    void a_hand_over_is_recorded_once_and_says_who_leads_the_plan() {
        String id = begun();
        String handOverId = uuid();

        assertThat(step(id, "hand-overs", handOver(handOverId, "T-2")).status()).isEqualTo(201);
        assertThat(step(id, "hand-overs", handOver(handOverId, "T-2")).status()).isEqualTo(200);
        assertThat(code(step(id, "hand-overs", handOver(handOverId, "T-3")))).isEqualTo("SUPPORT_PLAN_ID_REUSED");
        assertThat(step(id, "hand-overs", "{\"note\":\" \"}").status()).isEqualTo(422);

        JsonNode plan = plan(id, bearer("T"));
        assertThat(plan.path("plan").path("lead").asString()).isEqualTo("T-2");
        assertThat(plan.path("plan").path("recordedBy").asString()).isEqualTo("T-1");
        assertThat(plan.path("handOvers").size()).isEqualTo(1);
        assertThat(plan.path("handOvers").get(0).path("note").asString()).isEqualTo("已见过奶奶");
    }

    @Test
    void a_growth_plan_is_one_a_term_and_goes_on_in_the_next() {
        String first = uuid();
        String next = uuid();

        assertThat(begin(growth(first, child, "2026-03-03", TERM, null)).status())
                .isEqualTo(201);
        assertThat(code(begin(growth(uuid(), child, "2026-03-03", TERM, null)))).isEqualTo("SUPPORT_PLAN_OPEN");
        assertThat(code(begin(growth(uuid(), child, "2026-03-03", TERM, first))))
                .isEqualTo("PREDECESSOR_UNSUITABLE");
        clock.set(at("2026-09-02T17:00"));
        assertThat(code(begin(growth(uuid(), child, "2026-09-01", "2026-2027-1", uuid()))))
                .isEqualTo("PREDECESSOR_UNSUITABLE");
        assertThat(code(begin(growth(uuid(), pupil(), "2026-09-01", "2026-2027-1", first))))
                .isEqualTo("PREDECESSOR_UNSUITABLE");
        String body = growth(next, child, "2026-09-01", "2026-2027-1", first);
        assertThat(begin(body).status()).isEqualTo(201);
        assertThat(begin(body).status()).isEqualTo(200);

        JsonNode plan = plan(next, bearer("T"));
        assertThat(plan.path("plan").path("predecessor").asString()).isEqualTo(first);
        assertThat(plan.path("goals").get(0).path("words").asString()).isEqualTo("敢在班上发言");
        assertThat(plan.path("steps").get(0).asString()).isEqualTo("每周读一篇给奶奶听");
        assertThat(plan.path("strengths").path("words").asString()).isEqualTo("爱画画");
    }

    @Test
    void a_behaviour_plan_carries_on_one_that_has_ended() {
        String first = begun();
        Map<String, Object> body = new HashMap<>(
                Map.of("planId", uuid(), "kind", "BEHAVIOUR", "personId", child, "startDay", "2026-03-03"));
        body.put("predecessor", first);

        assertThat(code(begin(JSON.writeValueAsString(body)))).isEqualTo("PREDECESSOR_UNSUITABLE");
        step(first, "end", "{\"reason\":\"REPLACED\",\"day\":\"2026-03-03\",\"note\":\"换办法\"}");

        assertThat(begin(JSON.writeValueAsString(body)).status()).isEqualTo(201);
        assertThat(plan(String.valueOf(body.get("planId")), bearer("T"))
                        .path("goals")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void what_is_refused_changes_nothing() {
        String open = begun();
        record Case(String path, String body, String bearer, int status, String code) {}
        String fresh = behaviour(uuid(), child, "2026-03-03");
        String steps = "/v1/support-plans/" + open;
        String look = review(uuid(), "2026-03-03", "SAME", "SAME");
        String end = "{\"reason\":\"OTHER\",\"day\":\"2026-03-03\",\"note\":\"x\"}";
        List<Case> cases = List.of(
                new Case("/v1/support-plans", fresh, STRANGER, 404, "PERSON_UNKNOWN"),
                new Case("/v1/support-plans", fresh, bearer("CD"), 403, "FORBIDDEN"),
                new Case(
                        "/v1/support-plans",
                        behaviour(uuid(), uuid(), "2026-03-03"),
                        bearer("T"),
                        404,
                        "PERSON_UNKNOWN"),
                new Case("/v1/support-plans", "{}", bearer("T"), 422, "VALIDATION_FAILED"),
                new Case("/v1/support-plans", "{\"place\":1}", bearer("T"), 400, "UNKNOWN_FIELD"),
                new Case(steps + "/reviews", look, STRANGER, 404, "NOT_FOUND"),
                new Case(steps + "/reviews", look, bearer("CD"), 403, "FORBIDDEN"),
                new Case(
                        steps + "/reviews",
                        review(uuid(), "2026-03-04", "SAME", "SAME"),
                        bearer("T"),
                        422,
                        "VALIDATION_FAILED"),
                new Case(steps + "/hand-overs", handOver(uuid(), "T-2"), STRANGER, 404, "NOT_FOUND"),
                new Case(steps + "/end", end, STRANGER, 404, "NOT_FOUND"),
                new Case(steps + "/end", end, bearer("CE"), 403, "FORBIDDEN"),
                new Case("/v1/support-plans/" + uuid() + "/end", end, bearer("T"), 404, "NOT_FOUND"));
        Document before = stored(open);

        for (Case one : cases) {
            Answer answer = post(one.path(), one.body(), one.bearer());

            assertThat(answer.status() + " " + code(answer))
                    .as(one.toString())
                    .isEqualTo(one.status() + " " + one.code());
        }
        assertThat(stored(open)).isEqualTo(before);
        assertThat(mongo.getCollection("support-plans").countDocuments(new Document("person", child)))
                .isEqualTo(1);
    }

    private Document stored(String id) {
        await().until(() -> !told("begun", id).isEmpty()
                && mongo.getCollection("support-plans")
                                .find(new Document("_id", id).append("outbox.0", new Document("$exists", true)))
                                .first()
                        == null);
        Document document = mongo.getCollection("support-plans")
                .find(new Document("_id", id))
                .first();
        assertThat(document).isNotNull();
        return document;
    }
}

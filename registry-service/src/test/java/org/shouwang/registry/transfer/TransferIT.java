package org.shouwang.registry.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.transfer.app.ApplyTransfer;
import org.springframework.beans.factory.annotation.Autowired;

/** A person goes from one side to the other, whole, or not at all. */
class TransferIT extends RunningRegistry {

    @Autowired
    private ApplyTransfer applying;

    private String registered(County county, Map<String, String> row) {
        imported("children", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private static String to(String personId, County target) {
        return "{\"personId\":\"%s\",\"villageCode\":\"%s\",\"schoolCode\":\"%s\",\"words\":\"随父母迁居\"}"
                .formatted(personId, target.village, target.school);
    }

    private String asked(String id, County from, County to) {
        return post("/v1/transfers", from.token("CA"), to(id, to)).expect(201).text("transferId");
    }

    private Answer end(String transfer, String how, String bearer) {
        return post("/v1/transfers/" + transfer + "/" + how, bearer, "{}");
    }

    private Document person(String id) {
        Document person =
                mongo.getCollection("people").find(new Document("_id", id)).first();
        assertThat(person).isNotNull();
        return person;
    }

    @Test
    void until_accepted_the_person_stays_and_afterwards_the_taking_side_sees_the_file() {
        County from = new County();
        County to = new County();
        String id = registered(from, Rosters.child(from.village, from.school));
        String transfer = asked(id, from, to);

        assertThat(get("/v1/people/" + id, from.token("CA")).status()).isEqualTo(200);
        get("/v1/people/" + id, to.token("CA")).expectProblem(404, "NOT_FOUND");
        assertThat(get("/v1/transfers?box=in", to.token("CA")).body().toString())
                .contains(transfer, "林小禾");
        assertThat(get("/v1/transfers?box=out", from.token("CA")).body().toString())
                .contains(transfer);
        assertThat(get("/v1/transfers?box=in", new County().token("CA")).body().toString())
                .doesNotContain(transfer);
        end(transfer, "acceptance", from.token("CA")).expectProblem(409, "NOT_THE_OTHER_SIDE");

        end(transfer, "acceptance", to.token("CA")).expect(200);
        end(transfer, "acceptance", to.token("CA")).expect(200);

        Answer seen = get("/v1/people/" + id, to.token("CA")).expect(200);
        assertThat(seen.text("villageCode")).isEqualTo(to.village);
        assertThat(seen.text("schoolCode")).isEqualTo(to.school);
        assertThat(seen.body().path("orgs").toString()).doesNotContain(from.code);
        get("/v1/people/" + id, from.token("CA")).expectProblem(404, "NOT_FOUND");
        assertThat(person(id).get("history", Document.class).toJson()).contains(from.village, from.school);
        Awaitility.await()
                .until(() -> events.received("registry.person.changed.v1").stream()
                        .anyMatch(event -> id.equals(event.subject())
                                && to.village.equals(
                                        event.data().path("villageCode").asString())));
    }

    @Test
    void the_taking_side_asks_by_id_number_and_the_giving_side_decides() {
        County from = new County();
        County to = new County();
        Map<String, String> row = Rosters.child(from.village, from.school);
        String id = registered(from, row);
        String wish = "{\"idNumber\":\"%s\",\"villageCode\":\"%s\",\"words\":\"已在本村居住\"}"
                .formatted(row.get("身份证号"), to.village);

        Answer waiting = post("/v1/transfers", to.token("CS"), wish).expect(201);
        String transfer = waiting.text("transferId");
        assertThat(waiting.body().path("from").isEmpty()).isTrue();
        assertThat(get("/v1/transfers?box=out", to.token("CS"))
                        .expect(200)
                        .body()
                        .toString())
                .as("whoever asks learns neither who it is nor where")
                .contains(transfer)
                .doesNotContain("林小禾", from.village, from.school);
        assertThat(get("/v1/transfers?box=in", from.token("CA")).body().toString())
                .contains(transfer, "林小禾", from.village);
        post("/v1/transfers", to.token("CS"), to(id, to)).expectProblem(404, "NOT_FOUND");
        post("/v1/transfers", to.token("CS"), wish).expectProblem(409, "TRANSFER_OPEN");
        post("/v1/transfers", new County().token("CS"), wish).expectProblem(404, "NOT_FOUND");
        end(transfer, "refusal", from.token("CA")).expect(200);

        end(transfer, "acceptance", from.token("CA")).expectProblem(409, "TRANSFER_OVER");
        assertThat(person(id).get("home", Document.class).getString("code")).isEqualTo(from.village);
        String agreed = post("/v1/transfers", to.token("CS"), wish).expect(201).text("transferId");
        end(agreed, "acceptance", from.token("CA")).expect(200);
        assertThat(get("/v1/transfers?box=out", to.token("CS")).body().toString())
                .contains("林小禾", from.village);
    }

    @Test
    void of_acceptance_and_withdrawal_at_once_one_holds() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 10; round++) {
            County from = new County();
            County to = new County();
            String id = registered(from, Rosters.child(from.village, from.school));
            String transfer = asked(id, from, to);
            List<Callable<Answer>> ends = List.of(
                    () -> end(transfer, "acceptance", to.token("CA")),
                    () -> end(transfer, "withdrawal", from.token("CA")));

            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : both.invokeAll(ends)) {
                answers.add(answer.get());
            }

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            boolean accepted = answers.get(0).status() == 200;
            assertThat(person(id).get("home", Document.class).getString("code"))
                    .isEqualTo(accepted ? to.village : from.village);
        }
        both.shutdown();
    }

    @Test
    void a_crash_between_acceptance_and_move_is_healed_once() {
        County from = new County();
        County to = new County();
        String id = registered(from, Rosters.child(from.village, from.school));
        String transfer = asked(id, from, to);
        mongo.getCollection("transfers")
                .updateOne(
                        new Document("_id", transfer),
                        Document.parse(
                                "{$set:{state:'ACCEPTED',pending:true,decision:{by:'x',at:new Date()}},$unset:{openUntil:''},$inc:{version:1}}"));

        Awaitility.await()
                .until(() ->
                        person(id).get("home", Document.class).getString("code").equals(to.village));
        applying.heal();
        applying.heal();

        assertThat(person(id).getString("transfer")).isEqualTo(transfer);
        Awaitility.await()
                .until(() -> events.received("registry.person.changed.v1").stream()
                                .filter(event -> id.equals(event.subject()))
                                .count()
                        == 1);
        Document stored = mongo.getCollection("transfers")
                .find(new Document("_id", transfer))
                .first();
        assertThat(stored).isNotNull().doesNotContainKeys("pending", "slot");
    }

    @Test
    void who_left_meanwhile_is_not_moved_and_time_runs_out() {
        County from = new County();
        County to = new County();
        String id = registered(from, Rosters.child(from.village, from.school));
        String transfer = asked(id, from, to);
        String etag = get("/v1/people/" + id, from.token("CA")).header("ETag");
        call(
                        "POST",
                        "/v1/people/" + id + "/departure",
                        from.token("CA"),
                        "{\"exitReason\":\"DEATH\"}",
                        "If-Match",
                        etag)
                .expect(200);
        assertThat(end(transfer, "acceptance", to.token("CA")).expect(200).text("state"))
                .isEqualTo("LAPSED");

        String late = asked(registered(from, Rosters.child(from.village, from.school)), from, to);
        clock.plus(java.time.Duration.ofDays(31));
        try {
            applying.heal();
            end(late, "acceptance", to.token("CA")).expectProblem(409, "TRANSFER_OVER");
        } finally {
            clock.plus(java.time.Duration.ofDays(-31));
        }
    }

    @Test
    void a_teacher_asks_for_nothing_and_an_unknown_place_is_refused() {
        County from = new County();
        String id = registered(from, Rosters.child(from.village, from.school));

        post("/v1/transfers", TestTokens.bearer("t", Set.of("T"), Set.of(from.code)), to(id, from))
                .expectProblem(403, "FORBIDDEN");
        post("/v1/transfers", from.token("CA"), to(id, from)).expectProblem(409, "ALREADY_THERE");
        post(
                        "/v1/transfers",
                        from.token("CA"),
                        "{\"personId\":\"" + id + "\",\"villageCode\":\"nowhere\",\"words\":\"x\"}")
                .expectProblem(409, "TARGET_UNKNOWN");
    }
}

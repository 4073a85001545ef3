package org.shouwang.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.shouwang.registry.erasure.Belongings;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother writes that her daughter's name is wrong; an office decides; an edit carries it out. */
class CorrectionIT extends RunningRegistry {

    @Autowired
    private List<Belongings> belongings;

    private String child(County county) {
        var row = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(row), county.it);
        return search("{\"idNumber\":\"" + row.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    private static String request(String id, String right) {
        return ("{\"correctionId\":\"%s\",\"asker\":\"MOTHER\",\"channel\":\"LETTER\",\"wrong\":\"名字写成林小禾\","
                        + "\"right\":\"%s\",\"receivedOn\":\"2026-03-02\"}")
                .formatted(id, right);
    }

    private Answer ask(County county, String person, String id) {
        return post("/v1/people/" + person + "/corrections", county.token("T"), request(id, "应为林晓禾"));
    }

    private Answer decide(County county, String id, String verdict, String reason, String version) {
        String words = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return call(
                "POST",
                "/v1/corrections/" + id + "/decision",
                county.token("CS"),
                "{\"verdict\":\"" + verdict + "\"" + words + "}",
                "If-Match",
                version);
    }

    private Answer rename(County county, String person, String correction) {
        String version = get("/v1/people/" + person, county.token("CA")).header("ETag");
        return call(
                "PUT",
                "/v1/people/" + person + "/name?correction=" + correction,
                county.token("CA"),
                "{\"name\":\"林晓禾\",\"reason\":\"按申请更正\"}",
                "If-Match",
                version);
    }

    private String waiting(County county) {
        return get("/v1/corrections?org=" + county.town, county.token("CA"))
                .expect(200)
                .body()
                .toString();
    }

    @Test
    void what_is_accepted_is_carried_out_by_an_edit_that_names_it() {
        County county = new County();
        String person = child(county);
        String id = "corr-a-" + county.code;

        Answer asked = ask(county, person, id).expect(201);
        assertThat(ask(county, person, id).expect(201).header("ETag")).isEqualTo(asked.header("ETag"));
        post("/v1/people/" + person + "/corrections", county.token("T"), request(id, "别的"))
                .expectProblem(409, "CORRECTION_ID_REUSED");
        assertThat(asked.text("dueOn")).isEqualTo("2026-03-23");
        assertThat(waiting(county)).contains(id, "应为林晓禾", "2026-03-23");
        rename(county, person, id).expectProblem(409, "CORRECTION_NOT_ACCEPTED");
        decide(county, id, "ACCEPTED", null, "\"7\"").expectProblem(412, "STALE_VERSION");
        decide(county, id, "ACCEPTED", null, asked.header("ETag")).expect(200);
        decide(county, id, "ACCEPTED", null, asked.header("ETag")).expect(200);
        decide(county, id, "REFUSED", "没有依据", "\"2\"").expectProblem(409, "CORRECTION_DECIDED");
        assertThat(waiting(county)).contains(id);
        rename(county, child(county), id).expectProblem(409, "CORRECTION_NOT_ACCEPTED");

        rename(county, person, id).expect(200);

        assertThat(waiting(county)).doesNotContain(id);
        assertThat(get("/v1/people/" + person + "/changes", county.token("CA"))
                        .body()
                        .toString())
                .contains("correction:" + id, "按申请更正");
        String stored = mongo.getCollection("corrections")
                .find(new Document("_id", id))
                .first()
                .toJson();
        assertThat(stored).doesNotContain("林小禾", "林晓禾");
    }

    /** The edit was stored and the process died before the request knew: the same edit again tells it. */
    @Test
    void an_edit_sent_again_closes_a_request_that_a_crash_left_open() {
        County county = new County();
        String person = child(county);
        String id = "corr-b-" + county.code;
        Answer asked = ask(county, person, id).expect(201);
        decide(county, id, "ACCEPTED", null, asked.header("ETag")).expect(200);
        rename(county, person, id).expect(200);
        mongo.getCollection("corrections")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("carriedOut", false).append("waiting", "2026-03-23 " + id)));
        assertThat(waiting(county)).contains(id);
        String before = get("/v1/people/" + person, county.token("CA")).header("ETag");

        Answer again = rename(county, person, id).expect(200);

        assertThat(again.header("ETag")).as("the record says it already").isEqualTo(before);
        assertThat(waiting(county)).doesNotContain(id);
    }

    @Test
    void a_refusal_has_a_reason_and_others_see_nothing_of_it() {
        County county = new County();
        County other = new County();
        String person = child(county);
        String id = "corr-c-" + county.code;
        Answer asked = ask(county, person, id).expect(201);

        decide(county, id, "REFUSED", null, asked.header("ETag")).expectProblem(422, "CORRECTION_NEEDS_REASON");
        decide(other, id, "REFUSED", "x", asked.header("ETag")).expectProblem(404, "NOT_FOUND");
        assertThat(get("/v1/corrections?org=" + county.town, other.token("CA"))
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(decide(county, id, "REFUSED", "户口簿即如此", asked.header("ETag"))
                        .expect(200)
                        .text("reason"))
                .isEqualTo("户口簿即如此");
        assertThat(waiting(county)).doesNotContain(id);
        rename(county, person, id).expectProblem(409, "CORRECTION_NOT_ACCEPTED");
        belongings.forEach(each -> each.drop(person));
        assertThat(mongo.getCollection("corrections").countDocuments(new Document("_id", id)))
                .isZero();
    }
}

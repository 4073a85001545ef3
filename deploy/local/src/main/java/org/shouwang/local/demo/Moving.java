package org.shouwang.local.demo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A child moves to the next village: its child director hands it over, the other one takes it. Until that one has accepted nothing
 * changes; afterwards the first one does not see the child any more.
 */
final class Moving {

    private static final String FROM = "990101101201";
    private static final String TO = "990101101202";
    private static final String KNOWN = "201 404 → 200 " + TO + " / 404";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PersonDoor giving;
    private final PersonDoor taking;

    Moving(Staff staff) {
        giving = staff.door("cd-" + FROM);
        taking = staff.door("cd-" + TO);
    }

    /** Moves the first child of the village and says what each side met. */
    void compare(Verdicts verdicts) {
        String person = body(giving.post(
                        "/v1/people/search", "{\"org\":\"" + FROM + "\",\"kind\":\"CHILD\",\"limit\":1}"))
                .path("items")
                .path(0)
                .path("personId")
                .asString();
        PersonDoor.Outcome asked = giving.tryPost(
                "/v1/transfers",
                "{\"personId\":\"" + person + "\",\"villageCode\":\"" + TO + "\",\"words\":\"随祖母搬家\"}");
        int before = taking.tryGet("/v1/people/" + person).status();
        String transfer = body(asked.body()).path("transferId").asString();
        PersonDoor.Outcome accepted = taking.tryPost("/v1/transfers/" + transfer + "/acceptance", "{}");
        PersonDoor.Outcome seen = taking.tryGet("/v1/people/" + person);
        int after = giving.tryGet("/v1/people/" + person).status();
        verdicts.same(
                "儿童转到邻村（移交与接收）",
                "a child handed over to another village",
                asked.status() + " " + before + " → " + accepted.status() + " "
                        + body(seen.body()).path("villageCode").asString() + " / " + after,
                KNOWN);
    }

    private static JsonNode body(String json) {
        return MAPPER.readTree(json);
    }
}

package org.shouwang.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import tools.jackson.databind.JsonNode;

/** Asks the running service for every cell of the declared table; what it calls comes from the API's own description. */
class RightsMatrixIT extends ApiCalls {

    @TestFactory
    List<DynamicTest> each_role_may_call_what_the_table_says_and_nothing_else() {
        County county = new County();
        List<DynamicTest> cells = new ArrayList<>();
        for (Call call : calls()) {
            for (String role : Roles.ALL) {
                boolean allowed = call.operation().roles().contains(role);
                cells.add(DynamicTest.dynamicTest(call.operation() + " " + role + (allowed ? " yes" : " no"), () -> {
                    Answer answer = call(call, "nobody", Bodies.query(call.described()), county.token(role));
                    assertThat(answer.text("code").equals("FORBIDDEN")).isEqualTo(!allowed);
                    assertThat(answer.status()).isNotIn(401, 500);
                }));
            }
        }
        return cells;
    }

    @Test
    void what_the_table_masks_is_shown_in_part() {
        County county = new County();
        Map<String, String> girl = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(girl), county.it);
        String id = search("{\"idNumber\":\"" + girl.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();

        JsonNode record = get("/v1/people/" + id, county.it).expect(200).body();

        assertThat(FieldGroup.ID_NUMBER.otherwise()).isEqualTo(FieldGroup.Otherwise.MASKED);
        assertThat(record.path("idNumber").asString()).contains("****");
        assertThat(record.path("contactPoints").get(0).path("phone").asString()).contains("****");
    }
}

package org.shouwang.registry.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import tools.jackson.databind.JsonNode;

/** Asks the running service for every cell of the declared table; what it calls comes from the API's own description. */
class RightsMatrixIT extends RunningRegistry {

    /** An operation as the description has it. */
    private record Call(Operation operation, String method, String path, JsonNode described) {

        String to(String id) {
            return path.replaceAll("\\{\\w+}", id);
        }
    }

    /** Asked for once: the description is large and there are some thousand cells. */
    private @Nullable JsonNode schemas;

    private final AtomicInteger accounts = new AtomicInteger();

    private List<Call> calls() {
        JsonNode api = get("/v3/api-docs", service()).expect(200).body();
        List<Call> calls = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> Operation.of(
                                        method.getValue().path("operationId").asString())
                                .ifPresent(operation -> calls.add(new Call(
                                        operation, method.getKey().toUpperCase(), path.getKey(), method.getValue())))));
        return calls;
    }

    private Answer call(Call call, String id, String authorization) {
        if (call.described().path("requestBody").path("content").has("multipart/form-data")) {
            return uploadTo(call.to(id) + Bodies.query(call.described()), "empty.csv", new byte[0], authorization);
        }
        boolean body = call.described().has("requestBody");
        return call(
                call.method(),
                call.to(id) + Bodies.query(call.described()),
                authorization,
                body ? Bodies.of(call.described(), components()) : null,
                "If-Match",
                "\"1\"",
                "X-Purpose",
                "matrix");
    }

    private JsonNode components() {
        JsonNode known = schemas;
        if (known == null) {
            known = get("/v3/api-docs", service()).body().path("components").path("schemas");
            schemas = known;
        }
        return known;
    }

    @TestFactory
    List<DynamicTest> each_role_may_call_what_the_table_says_and_nothing_else() {
        County county = new County();
        List<DynamicTest> cells = new ArrayList<>();
        for (Call call : calls()) {
            for (String role : Roles.ALL) {
                boolean allowed = call.operation().roles().contains(role);
                cells.add(DynamicTest.dynamicTest(call.operation() + " " + role + (allowed ? " yes" : " no"), () -> {
                    Answer answer = call(call, "nobody", county.token(role));
                    assertThat(answer.text("code").equals("FORBIDDEN")).isEqualTo(!allowed);
                    assertThat(answer.status()).isNotIn(401, 500);
                }));
            }
        }
        return cells;
    }

    @TestFactory
    List<DynamicTest> somebody_outside_the_scope_is_answered_byte_for_byte_like_nobody() {
        County mine = new County();
        County other = new County();
        Map<String, String> girl = Rosters.child(other.village, other.school);
        imported("children", Rosters.csv(girl), other.it);
        String id = search("{\"idNumber\":\"" + girl.get("身份证号") + "\"}", other.it)
                .get(0)
                .path("personId")
                .asString();
        String nobody = id.substring(0, id.length() - 4) + "zzzz";
        List<DynamicTest> cells = new ArrayList<>();
        for (Call call : calls()) {
            if (call.path().contains("{")) {
                for (String role : call.operation().roles()) {
                    if (!role.equals("SERVICE")) {
                        cells.add(DynamicTest.dynamicTest(
                                call.operation() + " " + role,
                                () -> assertThat(told(call, id, somebody(role, mine)))
                                        .isEqualTo(told(call, nobody, somebody(role, mine)))));
                    }
                }
            }
        }
        return cells;
    }

    /** Each call by an account of its own: some operations are counted by account. */
    private String somebody(String role, County county) {
        return TestTokens.bearer("matrix-" + accounts.incrementAndGet(), Set.of(role), Set.of(county.code));
    }

    private String told(Call call, String id, String authorization) {
        Answer answer = call(call, id, authorization);
        String body = answer.body().toString().replace(id, "ID").replaceAll("\"(traceId|glassId)\":\"[^\"]*\"", "");
        return answer.status() + " " + answer.header("ETag") + " " + answer.header("Content-Type") + " " + body;
    }

    @TestFactory
    List<DynamicTest> each_role_sees_of_a_record_what_the_table_says() {
        County county = new County();
        Map<String, String> girl = Rosters.with(Rosters.child(county.village, county.school), "备注", "怕黑");
        imported("children", Rosters.csv(girl), county.it);
        String id = search("{\"idNumber\":\"" + girl.get("身份证号") + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
        Map<FieldGroup, String> values = Map.of(
                FieldGroup.NAME, "林小禾",
                FieldGroup.ID_NUMBER, girl.get("身份证号"),
                FieldGroup.PHONE, girl.get("监护人电话"),
                FieldGroup.CARER_NAME, "王长兰",
                FieldGroup.PARENT_NAME, "林建军",
                FieldGroup.ADDRESS, "广东省",
                FieldGroup.REMARK, "怕黑",
                FieldGroup.CODES, "\"LBC\"");
        List<DynamicTest> cells = new ArrayList<>();
        for (String role : Operation.GET_PERSON.roles()) {
            String record = get("/v1/people/" + id, county.token(role))
                    .expect(200)
                    .body()
                    .toString();
            String item = search("{\"ids\":[\"" + id + "\"]}", county.token(role))
                    .get(0)
                    .toString();
            values.forEach((group, value) -> {
                cells.add(DynamicTest.dynamicTest(
                        "GET " + group + " " + role,
                        () -> assertThat(record.contains(value)).isEqualTo(group.seenBy(List.of(role), Action.GET))));
                cells.add(DynamicTest.dynamicTest(
                        "LIST " + group + " " + role,
                        () -> assertThat(item.contains(value)).isEqualTo(group.seenBy(List.of(role), Action.LIST))));
            });
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

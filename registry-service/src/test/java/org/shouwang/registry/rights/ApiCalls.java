package org.shouwang.registry.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.registry.Answer;
import org.shouwang.registry.RunningRegistry;
import tools.jackson.databind.JsonNode;

/** Calls every operation as the API's own description has it. */
abstract class ApiCalls extends RunningRegistry {

    private static final Map<String, String> SECOND = Map.of("day", "2026-03-01", "holder", "GUARDIAN");

    private static volatile JsonNode api;

    /** An operation as the description has it. */
    record Call(Operation operation, String method, String path, JsonNode described) {

        /** The path to a record; what is named after it in the path is made up. */
        String to(String id) {
            String whole = path.replaceFirst("\\{\\w+}", id);
            for (Map.Entry<String, String> second : SECOND.entrySet()) {
                whole = whole.replace("{" + second.getKey() + "}", second.getValue());
            }
            return whole.replaceAll("\\{\\w+}", "paper-0001");
        }

        boolean takes(String parameter) {
            for (JsonNode each : described.path("parameters")) {
                if (each.path("name").asString().equals(parameter)
                        && each.path("in").asString().equals("query")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Asked for once: the description is large and there are some thousand cells. */
    private JsonNode api() {
        JsonNode known = api;
        if (known == null) {
            known = get("/v3/api-docs", service()).expect(200).body();
            api = known;
        }
        return known;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        api().path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> Operation.of(
                                        method.getValue().path("operationId").asString())
                                .ifPresent(operation -> calls.add(new Call(
                                        operation, method.getKey().toUpperCase(), path.getKey(), method.getValue())))));
        return calls;
    }

    Answer call(Call call, String id, String query, String authorization, String... headers) {
        String[] all = Stream.concat(Stream.of("If-Match", "\"1\"", "X-Purpose", "audit"), Stream.of(headers))
                .toArray(String[]::new);
        if (call.described().path("requestBody").path("content").has("multipart/form-data")) {
            return uploadTo(call.to(id) + query, "empty.csv", new byte[0], authorization, all);
        }
        boolean body = call.described().has("requestBody");
        return call(
                call.method(),
                call.to(id) + query,
                authorization,
                body ? Bodies.of(call.described(), api().path("components").path("schemas")) : null,
                all);
    }
}

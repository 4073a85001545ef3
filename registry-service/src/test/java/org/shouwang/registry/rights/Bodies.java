package org.shouwang.registry.rights;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request that fits an operation's description, so that a refusal is about rights and not about its form. */
final class Bodies {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> TRIED = List.of("R1", "x", "2026-03-01", "990101", "GIVEN", "AGREE");

    private Bodies() {}

    /** Required fields only. */
    static String of(JsonNode operation, JsonNode schemas) {
        JsonNode content = operation.path("requestBody").path("content");
        JsonNode json = content.path("application/json").path("schema");
        return MAPPER.writeValueAsString(json.isMissingNode() ? Map.of() : value(json, schemas));
    }

    /** Required parameters of the query. */
    static String query(JsonNode operation) {
        StringBuilder query = new StringBuilder();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.path("name").asString())
                        .append('=')
                        .append(value(parameter.path("schema"), parameter));
            }
        });
        return query.toString();
    }

    private static Object value(JsonNode schema, JsonNode schemas) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString();
            return value(schemas.path(name.substring(name.lastIndexOf('/') + 1)), schemas);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asString();
        }
        return switch (schema.path("type").asString("object")) {
            case "object" -> object(schema, schemas);
            case "array" -> List.of(value(schema.path("items"), schemas));
            case "integer", "number" -> schema.path("minimum").asLong(1);
            case "boolean" -> true;
            default -> text(schema);
        };
    }

    private static Map<String, Object> object(JsonNode schema, JsonNode schemas) {
        Map<String, Object> body = new TreeMap<>();
        schema.path("required")
                .forEach(name -> body.put(
                        name.asString(), value(schema.path("properties").path(name.asString()), schemas)));
        return body;
    }

    private static String text(JsonNode schema) {
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty()) {
            return TRIED.stream()
                    .filter(text -> text.matches(pattern))
                    .findFirst()
                    .orElse("x");
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-03-01";
            case "date-time" -> "2026-03-01T00:00:00Z";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }
}

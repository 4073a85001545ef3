package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
public record Answer(int status, JsonNode body, HttpHeaders headers) {

    /** The same, if it has this status. */
    public Answer expect(int expected) {
        assertThat(status).as(body.toString()).isEqualTo(expected);
        return this;
    }

    /** The same, if it is this refusal in both languages. */
    public Answer expectProblem(int expected, String code) {
        expect(expected);
        assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(body.path("code").asString()).isEqualTo(code);
        assertThat(body.path("detail").asString()).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(body.path("detailEn").asString()).isNotBlank();
        return this;
    }

    /** A field of the body. */
    public String text(String field) {
        return body.path(field).asString();
    }

    /** A field of the body. */
    public long number(String field) {
        return body.path(field).asLong();
    }

    /** A response header. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}

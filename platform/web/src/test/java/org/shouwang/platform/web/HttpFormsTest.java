package org.shouwang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFormsTest {

    private static String code(Runnable action) {
        try {
            action.run();
        } catch (ProblemException e) {
            return e.problem().code();
        }
        return "none";
    }

    @ParameterizedTest
    @CsvSource({"'\"7\"', 7", "'W/\"12\"', 12", "' \"1\" ', 1"})
    void a_version_is_read_back_from_its_header(String header, long version) {
        assertThat(ETags.required(header)).isEqualTo(version);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void a_missing_version_is_asked_for(String header) {
        assertThat(code(() -> ETags.required(header))).isEqualTo("IF_MATCH_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "\"x\"", "\"1\", \"2\"", "\"99999999999999999999\""})
    void what_is_no_version_is_refused(String header) {
        assertThat(code(() -> ETags.required(header))).isEqualTo("UNREADABLE_REQUEST");
    }

    @Test
    void a_cursor_comes_back_as_it_went() {
        assertThat(Cursor.decode(Cursor.encode("2026-03-08", "老人", ""), 3)).containsExactly("2026-03-08", "老人", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YQ"})
    void a_foreign_cursor_is_refused(String cursor) {
        assertThat(code(() -> Cursor.decode(cursor, 2))).isEqualTo("UNREADABLE_REQUEST");
    }

    @Test
    void a_page_is_never_larger_than_its_cap() {
        assertThat(Limits.of(null, 50, 200)).isEqualTo(50);
        assertThat(Limits.of(1000, 50, 200)).isEqualTo(200);
        assertThat(code(() -> Limits.of(0, 50, 200))).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void an_idempotency_key_belongs_to_one_content() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        IdempotencyKey key = IdempotencyKey.of(" k1 ", body);

        assertThat(key.key()).isEqualTo("k1");
        key.requireSame(IdempotencyKey.of("k1", body).requestHash());
        assertThatThrownBy(() -> key.requireSame("other")).hasMessage("IDEMPOTENCY_KEY_REUSED");
        assertThat(IdempotencyKey.of(null, body)).isNull();
        assertThat(code(() -> IdempotencyKey.of("k".repeat(129), body))).isEqualTo("UNREADABLE_REQUEST");
    }

    @Test
    void a_problem_speaks_both_languages_and_has_a_stable_type() {
        var problem = new ProblemException(CommonProblems.UNKNOWN_FIELD, "valve");

        assertThat(problem.detail()).contains("valve").contains("字段");
        assertThat(problem.detailEn()).contains("valve").contains("Unknown field");
        assertThat(problem.problem().type()).isEqualTo("/problems/unknown-field");
    }
}

package org.shouwang.careactivity.activity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.evidence.app.EvidenceEntry;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;

class ActivityReaderTest {
    private static final String ID = "0192f6b0-0000-7000-8000-000000000003";
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final Caller TEACHER = new Caller("t", Set.of("T"), Set.of("990101"));

    private final ActivityReader reader = new ActivityReader((field, text) -> field + ":" + text.hashCode());

    private static RecordActivity talk() {
        return with("TALK", "TALK", "2026-03-05T16:30:00+08:00", "DONE", "T", 20, "note");
    }

    private static RecordActivity with(
            String kind, String type, String at, String result, String role, @Nullable Integer minutes, String note) {
        return new RecordActivity(
                ID, kind, type, List.of("p1", "p1"), at, minutes, result, role, note, null, null, null, null);
    }

    private ProblemException refusal(RecordActivity entry, Caller caller) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> reader.read(entry, caller, NOW));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @Test
    void a_sound_entry_becomes_an_activity() {
        Activity activity = reader.read(talk(), TEACHER, NOW);

        assertThat(activity.at()).isEqualTo(Instant.parse("2026-03-05T08:30:00Z"));
        assertThat(activity.personIds()).containsExactly("p1");
        assertThat(activity.entry().by()).isEqualTo("t");
        assertThat(activity.entry().at()).isEqualTo(NOW);
    }

    @Test
    void the_content_hash_tells_every_difference_a_client_can_make() {
        String hash = reader.read(talk(), TEACHER, NOW).entry().contentHash();

        assertThat(reader.read(talk(), TEACHER, NOW.plusSeconds(9)).entry().contentHash())
                .isEqualTo(hash);
        assertThat(List.of(
                        with("TALK", "TALK", "2026-03-05T16:31:00+08:00", "DONE", "T", 20, "note"),
                        with("TALK", "TALK", "2026-03-05T16:30:00+08:00", "AWAY", "T", 20, "note"),
                        with("TALK", "TALK", "2026-03-05T16:30:00+08:00", "DONE", "T", 21, "note"),
                        with("TALK", "TALK", "2026-03-05T16:30:00+08:00", "DONE", "T", 20, "other")))
                .allSatisfy(entry -> assertThat(
                                reader.read(entry, TEACHER, NOW).entry().contentHash())
                        .isNotEqualTo(hash));
    }

    private static RecordActivity shown(double latitude, String sha256) {
        RecordActivity t = talk();
        return new RecordActivity(
                t.activityId(),
                t.kind(),
                t.contactType(),
                t.personIds(),
                t.at(),
                t.minutes(),
                t.result(),
                t.role(),
                t.note(),
                null,
                null,
                null,
                new EvidenceEntry(
                        "GIVEN",
                        new EvidenceEntry.PositionEntry(latitude, 110.0, 10.0),
                        List.of(new EvidenceEntry.PhotoEntry(sha256, 9, "image/png"))));
    }

    @Test
    void the_content_hash_covers_evidence() {
        String a = "a".repeat(64);
        String hash = reader.read(shown(30, a), TEACHER, NOW).entry().contentHash();

        assertThat(reader.read(shown(30, a), TEACHER, NOW).entry().contentHash())
                .isEqualTo(hash);
        assertThat(List.of(talk(), shown(31, a), shown(30, "b".repeat(64))))
                .allSatisfy(entry -> assertThat(
                                reader.read(entry, TEACHER, NOW).entry().contentHash())
                        .isNotEqualTo(hash));
        assertThat(refusal(shown(91, a), TEACHER).errors().get(0).pointer()).isEqualTo("/evidence/position/latitude");
    }

    @Test
    void what_a_system_writes_for_its_people_is_nobodys_own_entry() {
        Caller system = new Caller("importer", Set.of("T", "SYSTEM"), Set.of("990101"));

        assertThat(reader.read(talk(), TEACHER, NOW).entry().own()).isTrue();
        assertThat(reader.read(talk(), system, NOW).entry().own()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY, TALK,      2026-03-05T16:30:00+08:00, DONE,  T, 20,   /kind",
        "TALK,  WHISPER,   2026-03-05T16:30:00+08:00, DONE,  T, 20,   /contactType",
        "TALK,  HOMEVISIT, 2026-03-05T16:30:00+08:00, DONE,  T, 20,   /contactType",
        "TALK,  TALK,      2026-03-05T16:30:00,       DONE,  T, 20,   /at",
        "TALK,  TALK,      1999-03-05T16:30:00+08:00, DONE,  T, 20,   /at",
        "TALK,  TALK,      2026-03-05T16:30:00+08:00, MAYBE, T, 20,   /result",
        "TALK,  TALK,      2026-03-05T16:30:00+08:00, NOANS, T, 20,   /result",
        "TALK,  TALK,      2026-03-05T16:30:00+08:00, DONE,  '', 20,  /role",
        "TALK,  TALK,      2026-03-05T16:30:00+08:00, DONE,  T, -1,   /minutes",
        "TALK,  TALK,      2026-03-05T16:30:00+08:00, DONE,  T, 1441, /minutes"
    })
    void a_faulty_field_is_named(
            String kind, String type, String at, String result, String role, int minutes, String pointer) {
        ProblemException refusal = refusal(with(kind, type, at, result, role, minutes, "note"), TEACHER);

        assertThat(refusal.problem().code()).isEqualTo("VALIDATION_FAILED");
        assertThat(refusal.errors()).extracting(FieldProblem::pointer).contains(pointer);
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        ProblemException refusal = refusal(
                new RecordActivity(null, null, null, null, null, null, null, null, null, null, null, null, null),
                TEACHER);

        assertThat(refusal.errors())
                .extracting(FieldProblem::pointer)
                .containsExactlyInAnyOrder(
                        "/activityId", "/kind", "/contactType", "/result", "/personIds", "/at", "/role");
    }

    @Test
    void ids_people_and_notes_have_bounds() {
        List<String> many =
                java.util.stream.IntStream.range(0, 51).mapToObj(i -> "p" + i).toList();
        RecordActivity entry = new RecordActivity(
                "1",
                "TALK",
                "TALK",
                many,
                "2026-03-05T16:30:00+08:00",
                null,
                "DONE",
                "T",
                "长".repeat(2001),
                "2",
                null,
                null,
                null);

        assertThat(refusal(entry, TEACHER).errors())
                .extracting(FieldProblem::pointer)
                .containsExactlyInAnyOrder("/activityId", "/personIds", "/note", "/replaces");
    }

    @Test
    void a_correction_names_another_activity_and_is_other_content() {
        Activity correction = reader.read(replacing("0192f6b0-0000-7000-8000-000000000009"), TEACHER, NOW);

        assertThat(correction.entry().replaces()).hasToString("0192f6b0-0000-7000-8000-000000000009");
        assertThat(correction.entry().contentHash())
                .isNotEqualTo(reader.read(talk(), TEACHER, NOW).entry().contentHash());
        assertThat(refusal(replacing(ID), TEACHER).errors())
                .extracting(FieldProblem::pointer)
                .containsExactly("/replaces");
    }

    private static RecordActivity replacing(String replaces) {
        RecordActivity t = talk();
        return new RecordActivity(
                t.activityId(),
                t.kind(),
                t.contactType(),
                t.personIds(),
                t.at(),
                t.minutes(),
                t.result(),
                t.role(),
                t.note(),
                replaces,
                null,
                null,
                null);
    }

    @Test
    void the_future_is_refused_to_the_second() {
        assertThatThrownBy(() -> reader.read(
                        with("TALK", "TALK", "2026-03-05T17:00:01+08:00", "DONE", "T", 1, ""), TEACHER, NOW))
                .hasMessage("ACTIVITY_IN_FUTURE");
        assertThat(reader.read(with("TALK", "TALK", "2026-03-05T17:00:00+08:00", "DONE", "T", 1, ""), TEACHER, NOW))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "T,      T,  TALK,     TALK,     true",
        "T,      H,  TALK,     TALK,     false",
        "SYSTEM, H,  TALK,     TALK,     true",
        "CD,     CD, TALK,     TALK,     false",
        "CD,     CD, VISIT,    CDVISIT,  true",
        "SYSTEM, CD, VISIT,    HOMEVISIT, false",
        "EW,     EW, VISIT,    ELDVISIT, true",
        "VO,     VO, TUTORING, TUTOR,    true",
        "IT,     IT, TALK,     TALK,     false"
    })
    void only_who_does_such_work_may_record_it(String token, String role, String kind, String type, boolean allowed) {
        Caller caller = new Caller("c", Set.of(token), Set.of("990101"));
        RecordActivity entry = with(kind, type, "2026-03-05T16:30:00+08:00", "DONE", role, null, "");

        if (allowed) {
            assertThat(reader.read(entry, caller, NOW).role()).isEqualTo(role);
        } else {
            assertThat(refusal(entry, caller).problem().code()).isEqualTo("ROLE_NOT_ALLOWED");
        }
    }
}

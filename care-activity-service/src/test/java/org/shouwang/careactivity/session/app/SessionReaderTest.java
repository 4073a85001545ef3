package org.shouwang.careactivity.session.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.session.Session;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

class SessionReaderTest {
    private static final String ID = "0192f6c0-0000-7000-8000-000000000001";
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final Caller TEACHER = new Caller("t", Set.of("T"), Set.of("990101"));

    private static List<RecordSession.@Nullable Guest> guests(int present, int absent) {
        List<RecordSession.@Nullable Guest> guests = new ArrayList<>();
        IntStream.range(0, present).forEach(i -> guests.add(new RecordSession.Guest("p" + i, true)));
        IntStream.range(0, absent).forEach(i -> guests.add(new RecordSession.Guest("a" + i, false)));
        return guests;
    }

    private static RecordSession lesson(
            String type,
            String title,
            String org,
            String day,
            String role,
            List<RecordSession.@Nullable Guest> guests) {
        return new RecordSession(ID, type, title, org, day, role, guests);
    }

    private static RecordSession with(@Nullable List<RecordSession.@Nullable Guest> guests) {
        return new RecordSession(ID, "LAW", "防溺水", "9901010001-3-2", "2026-03-05", "T", guests);
    }

    /** "pointer code" of each fault. */
    private static List<String> faults(RecordSession entry) {
        try {
            SessionReader.read(entry, TEACHER, NOW);
            return List.of();
        } catch (ProblemException refusal) {
            return refusal.errors().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        }
    }

    @Test
    void a_sound_entry_becomes_a_session() {
        Session session = SessionReader.read(with(guests(2, 1)), TEACHER, NOW);

        assertThat(session.present()).containsExactly("p0", "p1");
        assertThat(session.participants()).hasSize(3);
        assertThat(session.recordedBy()).isEqualTo("t");
        assertThat(session.enteredAt()).isEqualTo(NOW);
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThat(faults(new RecordSession(null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(
                        "/sessionId REQUIRED",
                        "/type REQUIRED",
                        "/title REQUIRED",
                        "/org REQUIRED",
                        "/day REQUIRED",
                        "/role REQUIRED",
                        "/participants SIZE");
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY, 防溺水, 9901010001-3-2, 2026-03-05, T,   /type UNKNOWN_CODE",
        "LAW,   ' ',   9901010001-3-2, 2026-03-05, T,   /title REQUIRED",
        "LAW,   防溺水, ' ',            2026-03-05, T,   /org REQUIRED",
        "LAW,   防溺水, 9901010001-3-2, yesterday,  T,   /day FORMAT",
        "LAW,   防溺水, 9901010001-3-2, 1999-12-31, T,   /day RANGE",
        "LAW,   防溺水, 9901010001-3-2, 2026-03-05, ' ', /role REQUIRED"
    })
    void a_faulty_field_is_named(String type, String title, String org, String day, String role, String fault) {
        assertThat(faults(lesson(type, title, org, day, role, guests(1, 0)))).containsExactly(fault);
    }

    @Test
    void one_to_two_hundred_take_part_each_once_and_at_least_one_is_there() {
        List<RecordSession.@Nullable Guest> faulty = new ArrayList<>(Arrays.asList(
                null,
                new RecordSession.Guest("p1", true),
                new RecordSession.Guest("p1", false),
                new RecordSession.Guest("p2", null)));

        assertThat(faults(with(guests(200, 0)))).isEmpty();
        assertThat(faults(with(guests(200, 1)))).containsExactly("/participants SIZE");
        assertThat(faults(with(List.of()))).containsExactly("/participants SIZE");
        assertThat(faults(with(guests(0, 3)))).containsExactly("/participants NOBODY_PRESENT");
        assertThat(faults(with(faulty)))
                .containsExactlyInAnyOrder(
                        "/participants/0/personId REQUIRED",
                        "/participants/0/present REQUIRED",
                        "/participants/2/personId TWICE",
                        "/participants/3/present REQUIRED");
        assertThat(faults(lesson("LAW", "长".repeat(101), "o", "2026-03-05", "T", guests(1, 0))))
                .containsExactly("/title SIZE");
    }

    @Test
    void tomorrow_has_not_been_held_yet() {
        RecordSession tomorrow = lesson("LAW", "防溺水", "o", "2026-03-06", "T", guests(1, 0));

        assertThatThrownBy(() -> SessionReader.read(tomorrow, TEACHER, NOW)).hasMessage("ACTIVITY_IN_FUTURE");
    }

    @ParameterizedTest
    @CsvSource({
        "T, T, true",
        "T, H, false",
        "SYSTEM, H, true",
        "CD, CD, true",
        "VO, VO, true",
        "PX, PX, false",
        "IT, IT, false"
    })
    void only_who_gathers_people_may_record_it(String token, String role, boolean allowed) {
        Caller caller = new Caller("c", Set.of(token), Set.of("990101"));
        RecordSession entry = lesson("FEST", "六一", "o", "2026-03-05", role, guests(1, 0));

        if (allowed) {
            assertThat(SessionReader.read(entry, caller, NOW).role()).isEqualTo(role);
        } else {
            assertThatThrownBy(() -> SessionReader.read(entry, caller, NOW)).hasMessage("ROLE_NOT_ALLOWED");
        }
    }

    @Test
    void a_class_takes_part_in_nothing_and_publicity_needs_nobody() {
        assertThat(faults(with(List.of(new RecordSession.Guest("org:9901010001-3-2", true)))))
                .containsExactly("/participants/0/personId NOT_A_PERSON");
        assertThat(faults(lesson("POLICY", "宣传日", "990101101201", "2026-03-05", "T", List.of())))
                .isEmpty();
        assertThat(faults(lesson("LAW", "防溺水", "9901010001-3-2", "2026-03-05", "T", List.of())))
                .containsExactly("/participants SIZE");
    }
}

package org.shouwang.careactivity.progress.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.careactivity.progress.ProgressFixtures;
import org.shouwang.careactivity.progress.app.TakeAttendance.Mark;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;

class AttendanceReaderTest {
    private static final String ID = "6b1f4c1e-5a52-4c4e-9d0a-0c8f5e1f0001";
    private static final String CLASS = ProgressFixtures.CLASS;
    private static final Instant NOW = Fixtures.at("2026-03-20T17:00");
    private static final Caller TEACHER = new Caller("t", Set.of("T"), Set.of(CLASS));

    private final AttendanceReader reader =
            new AttendanceReader(ProgressFixtures.SCHOOL_DAYS, (field, text) -> field + "|" + text);

    private static TakeAttendance taken(String day, @Nullable Integer pupils, @Nullable List<Mark> marks) {
        return new TakeAttendance(ID, CLASS, day, pupils, "T", marks);
    }

    private ProblemException refusal(TakeAttendance request, Caller caller) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> reader.read(request, caller, NOW));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private List<String> faults(TakeAttendance request) {
        return refusal(request, TEACHER).errors().stream()
                .map(FieldProblem::pointer)
                .toList();
    }

    @Test
    void only_exceptions_need_be_named() {
        AttendanceSheet all = reader.read(taken("2026-03-20", null, null), TEACHER, NOW);
        AttendanceSheet two =
                reader.read(taken("2026-03-20", 2, List.of(new Mark("a", "L"), new Mark("b", "T"))), TEACHER, NOW);

        assertThat(all.last().marks()).isEmpty();
        assertThat(all.last().pupils()).isZero();
        assertThat(two.last().marks()).containsEntry("a", AttendanceCode.L).containsEntry("b", AttendanceCode.T);
        assertThat(two.last().recordedBy()).isEqualTo("t");
        assertThat(two.settled()).isFalse();
    }

    @Test
    void the_content_hash_does_not_depend_on_the_order_of_the_children() {
        Mark late = new Mark("a", "L");
        Mark truant = new Mark("b", "T");
        String hash = reader.read(taken("2026-03-20", 30, List.of(late, truant)), TEACHER, NOW)
                .last()
                .contentHash();

        assertThat(reader.read(taken("2026-03-20", 30, List.of(truant, late)), TEACHER, NOW)
                        .last()
                        .contentHash())
                .isEqualTo(hash);
        assertThat(List.of(
                        taken("2026-03-19", 30, List.of(late, truant)),
                        taken("2026-03-20", 31, List.of(late, truant)),
                        taken("2026-03-20", 30, List.of(late)),
                        taken("2026-03-20", 30, List.of(late, new Mark("b", "V")))))
                .allSatisfy(other -> assertThat(
                                reader.read(other, TEACHER, NOW).last().contentHash())
                        .isNotEqualTo(hash));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-21, DAY_IN_FUTURE",
        "2026-02-27, NOT_A_SCHOOL_DAY",
        "2025-10-08, NOT_A_SCHOOL_DAY",
    })
    void a_day_that_cannot_be_is_refused(String day, String code) {
        assertThat(refusal(taken(day, null, null), TEACHER).problem().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-1, /pupils", "201, /pupils", "1, /pupils"})
    void the_number_of_pupils_is_sensible(int pupils, String pointer) {
        List<Mark> two = List.of(new Mark("a", "L"), new Mark("b", "T"));

        assertThat(faults(taken("2026-03-20", pupils, two))).containsExactly(pointer);
    }

    @Test
    void faulty_fields_are_named() {
        assertThat(faults(new TakeAttendance(null, null, null, null, null, null)))
                .containsExactlyInAnyOrder("/attendanceId", "/org", "/day", "/role");
        assertThat(List.of("9901010001", "9901010001-<3>", "9901010001-3-2 ", "9901010001-3:2", "-3", "9901010001-"))
                .allSatisfy(org -> assertThat(faults(new TakeAttendance(ID, org, "2026-03-20", null, "T", null)))
                        .containsExactly("/org"));
        assertThat(faults(taken("2026-03-20", null, List.of(new Mark("a", "X"), new Mark(null, "L")))))
                .containsExactly("/marks/0/code", "/marks/1/personId");
        assertThat(faults(taken("2026-03-20", null, List.of(new Mark("a", "L"), new Mark("a", "T")))))
                .containsExactly("/marks/1/personId");
        assertThat(faults(taken("2026-03-20", null, Collections.nCopies(201, new Mark("a", "L")))))
                .containsExactly("/marks");
        assertThat(faults(taken("2026-03-20", null, Collections.singletonList(null))))
                .containsExactly("/marks");
    }

    @Test
    void teachers_and_their_lead_take_attendance_and_a_system_for_them() {
        Caller director = new Caller("cd", Set.of("CD"), Set.of(CLASS));
        Caller system = new Caller("school", Set.of("SYSTEM"), Set.of("9901010001"));
        TakeAttendance asDirector = new TakeAttendance(ID, CLASS, "2026-03-20", null, "CD", null);

        assertThat(refusal(asDirector, director).problem().code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(refusal(taken("2026-03-20", null, null), director).problem().code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(reader.read(taken("2026-03-20", null, null), system, NOW)
                        .last()
                        .role())
                .isEqualTo("T");
    }

    @ParameterizedTest
    @CsvSource({
        "9901010001-3-2, true",
        "9901010001,     true",
        "990101,         true",
        "*,              true",
        "9901010001-3,   true",
        "9901010001-3-1, false",
        "990101000,      false",
        "990102,         false",
        "99010100,       false",
    })
    void a_class_is_its_teachers_its_schools_and_its_countys(String own, boolean sees) {
        assertThat(RecordAttendance.seesClass(new Caller("x", Set.of("T"), Set.of(own)), CLASS))
                .isEqualTo(sees);
    }
}

package org.shouwang.careactivity.progress.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.progress.ProgressFixtures.exam;
import static org.shouwang.careactivity.progress.ProgressFixtures.mark;
import static org.shouwang.careactivity.progress.ProgressFixtures.mood;
import static org.shouwang.careactivity.progress.ProgressFixtures.take;
import static org.shouwang.careactivity.progress.ProgressFixtures.weekdays;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceMark;
import org.shouwang.careactivity.progress.Band;
import org.shouwang.careactivity.progress.ExamLevel;
import org.shouwang.careactivity.progress.Mood;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.ProgressFixtures;
import org.shouwang.careactivity.progress.ProgressId;
import org.shouwang.careactivity.progress.ProgressOutcome;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.SchoolSubject;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

/** Every signal event is what contracts/ says, equals its example, and tells neither score nor band nor rank nor mood. */
class SignalEventContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();
    private static final String PERSON = "0192f6a0-0000-7000-8000-000000000001";
    private static final Progress NOTHING = Progress.empty(new ProgressId(PERSON, "2025-2026"));

    private static ProgressOutcome attendance(String letters, String today) {
        List<AttendanceMark> marks = weekdays(ProgressFixtures.FIRST, letters);
        return take(NOTHING, marks, List.of(), today);
    }

    private static void assertExample(String verb, String example, ProgressOutcome outcome) {
        String type = "care-activity.signal." + verb + ".v1";
        List<NewEvent> events = SignalEventMapper.events(outcome);
        NewEvent last = events.get(events.size() - 1);
        String json = JSON.writeValueAsString(last.data());

        Contracts.assertValid(type, json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(type, example)));
        assertThat(last.type()).isEqualTo(type);
        assertThat(last.topic()).isEqualTo("care-activity.signal");
        assertThat(last.key()).isEqualTo(PERSON);
        assertThat(last.subject()).isEqualTo(PERSON + ":2025-2026");
    }

    @Test
    void signals_of_attendance_equal_their_examples() {
        assertExample("raised", "three-lates", attendance("L.L.L", "2026-03-06"));
        assertExample("raised", "absent", attendance("T", "2026-03-02"));
        assertExample("raised", "three-absences", attendance("TTT", "2026-03-04"));
    }

    @Test
    void a_withdrawn_signal_equals_its_example() {
        Progress late = attendance("L.L.L", "2026-03-06").progress();

        assertExample(
                "withdrawn",
                "corrected",
                take(late, List.of(mark("2026-03-04", AttendanceCode.P, "2026-03-09T08:00")), List.of(), "2026-03-09"));
    }

    @Test
    void signals_of_ratings_equal_their_examples_and_keep_what_is_private() {
        List<Rating> exams = List.of(
                exam(1, "2026-03-06", SchoolSubject.MATH, ExamLevel.COUNTY, Band.A, 17),
                exam(2, "2026-03-20", SchoolSubject.MATH, ExamLevel.COUNTY, Band.D, 1873));
        ProgressOutcome drop = take(NOTHING, List.of(), exams, "2026-03-20");

        assertExample("raised", "band-drop", drop);
        assertExample(
                "raised",
                "low-moods",
                take(
                        NOTHING,
                        List.of(),
                        List.of(mood(1, "2026-03-03", Mood.M3), mood(2, "2026-03-10", Mood.M1)),
                        "2026-03-10"));
        assertThat(JSON.writeValueAsString(SignalEventMapper.events(drop).get(0).data()))
                .doesNotContain("1873", "61.5", "MATH", "\"D\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raised", "withdrawn"})
    void every_example_is_valid(String verb) {
        String type = "care-activity.signal." + verb + ".v1";
        Contracts.examples(type).forEach(example -> Contracts.assertValid(type, example));
    }
}

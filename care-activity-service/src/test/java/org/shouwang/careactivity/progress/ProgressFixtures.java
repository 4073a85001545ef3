package org.shouwang.careactivity.progress;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Fixtures;

/** Marks, ratings and children for tests. */
public final class ProgressFixtures {
    public static final SchoolDays SCHOOL_DAYS = new SchoolDays(Fixtures.CALENDAR);
    public static final ProgressKeeper KEEPER = new ProgressKeeper(SCHOOL_DAYS);
    public static final String CLASS = Fixtures.ORGS.get(4);
    public static final ProgressId ID = new ProgressId("p1", "2025-2026");
    public static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private ProgressFixtures() {}

    /** A mark entered in the evening of its day. */
    public static AttendanceMark mark(String day, AttendanceCode code) {
        return mark(day, code, day + "T18:00");
    }

    public static AttendanceMark mark(String day, AttendanceCode code, String entered) {
        return new AttendanceMark(LocalDate.parse(day), code, CLASS, Fixtures.at(entered));
    }

    /** One letter for each weekday from a day on, a point for present; blanks are for the reader. */
    public static List<AttendanceMark> weekdays(LocalDate from, String letters) {
        List<AttendanceMark> marks = new ArrayList<>();
        LocalDate day = from;
        for (char letter : letters.replace(" ", "").toCharArray()) {
            while (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
                day = day.plusDays(1);
            }
            if (letter != '.') {
                marks.add(mark(day.toString(), AttendanceCode.valueOf(String.valueOf(letter))));
            }
            day = day.plusDays(1);
        }
        return marks;
    }

    public static Rating rating(int number, String day, Measure measure, int value) {
        return new Rating(
                new UUID(0, number),
                LocalDate.parse(day),
                measure,
                value,
                null,
                "T",
                "teacher-1",
                Fixtures.at(day + "T18:00").plusMillis(number),
                "hash-" + number);
    }

    public static Rating mood(int number, String day, Mood mood) {
        return rating(number, day, Measure.MOOD, mood.ordinal() + 1);
    }

    public static Rating exam(int number, String day, Band band) {
        return exam(number, day, SchoolSubject.MATH, ExamLevel.COUNTY, band, null);
    }

    public static Rating exam(
            int number, String day, SchoolSubject subject, ExamLevel level, Band band, @Nullable Integer rank) {
        Exam exam = new Exam(subject, level, new BigDecimal("61.5"), new BigDecimal("100.0"), band, rank);
        Rating plain = rating(number, day, Measure.exam(subject, level), band.steps());
        return new Rating(
                plain.id(),
                plain.day(),
                plain.measure(),
                plain.value(),
                exam,
                plain.role(),
                plain.recordedBy(),
                plain.enteredAt(),
                plain.contentHash());
    }

    /** A child of whom this was taken in at once, on the evening of a day. */
    public static ProgressOutcome taken(List<AttendanceMark> marks, List<Rating> ratings, String today) {
        return take(Progress.empty(ID), marks, ratings, today);
    }

    public static ProgressOutcome take(
            Progress progress, List<AttendanceMark> marks, List<Rating> ratings, String today) {
        return KEEPER.take(progress, Fixtures.ORGS, marks, ratings, List.of(), evening(today));
    }

    public static Instant evening(String day) {
        return Fixtures.at(day + "T20:00");
    }

    /** Signals that stand, as {@code LATE3 2026-03-04}. */
    public static List<String> standing(Progress progress) {
        return progress.signals().stream()
                .filter(Signal::stands)
                .map(signal -> signal.finding().code() + " " + signal.finding().day())
                .toList();
    }

    /** Events, as {@code raised LATE3 2026-03-04}. */
    public static List<String> told(ProgressOutcome outcome) {
        return outcome.events().stream()
                .map(event -> (event instanceof SignalEvent.SignalRaised ? "raised " : "withdrawn ")
                        + event.signal().finding().code() + " "
                        + event.signal().finding().day())
                .toList();
    }
}

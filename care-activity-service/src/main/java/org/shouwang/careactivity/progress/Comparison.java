package org.shouwang.careactivity.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a child before and after, side by side.
 *
 * @param measure what is compared, as asked for
 * @param before how it stood on the earlier day
 * @param after how it stood on the later day
 */
public record Comparison(String measure, Reading before, Reading after, Change change, String zh, String en) {
    /** Lates are compared over this many days up to each of the two: four weeks. */
    public static final int WEEKS_DAYS = 28;

    /** How the later stands to the earlier. */
    public enum Change {
        BETTER("变好", "better"),
        SAME("没有变化", "the same"),
        WORSE("变差", "worse"),
        UNKNOWN("无法比较", "cannot be compared");

        private final String zh;
        private final String en;

        Change(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /**
     * How the measure stood on a day.
     *
     * @param day the day asked for
     * @param from day of the rating, or first day counted
     * @param value as its code list writes it, or a count; none when nothing was rated by then
     */
    public record Reading(
            LocalDate day,
            @Nullable LocalDate from,
            @Nullable String value) {}

    /** Compares a rated measure: the last rating on or before each day. */
    public static Comparison of(Measure measure, List<Rating> ratings, LocalDate before, LocalDate after) {
        List<Rating> standing = Rating.standing(ratings).stream()
                .filter(rating -> rating.measure().equals(measure))
                .toList();
        Optional<Rating> earlier = last(standing, before);
        Optional<Rating> later = last(standing, after);
        Change change = earlier.isEmpty() || later.isEmpty()
                ? Change.UNKNOWN
                : change(later.get().value() - earlier.get().value());
        return told(
                measure.toString(), measure.zh(), measure.en(), point(before, earlier), point(after, later), change);
    }

    /** Compares how often something happened at school: days with a code in the four weeks up to each day; fewer is better. */
    public static Comparison of(AttendanceCode code, List<AttendanceMark> marks, LocalDate before, LocalDate after) {
        long earlier = count(code, marks, before);
        long later = count(code, marks, after);
        return told(
                "ATTENDANCE:" + code,
                code.zh() + "天数（四周）",
                "days " + code.en() + " in four weeks",
                new Reading(before, first(before), Long.toString(earlier)),
                new Reading(after, first(after), Long.toString(later)),
                change((int) (earlier - later)));
    }

    private static long count(AttendanceCode code, List<AttendanceMark> marks, LocalDate day) {
        return marks.stream()
                .filter(mark -> mark.code() == code)
                .filter(mark -> !mark.day().isBefore(first(day)) && !mark.day().isAfter(day))
                .count();
    }

    private static LocalDate first(LocalDate day) {
        return day.minusDays(WEEKS_DAYS - 1L);
    }

    private static Optional<Rating> last(List<Rating> standing, LocalDate day) {
        return standing.stream().filter(rating -> !rating.day().isAfter(day)).reduce((first, second) -> second);
    }

    private static Reading point(LocalDate day, Optional<Rating> rating) {
        return new Reading(
                day,
                rating.map(Rating::day).orElse(null),
                rating.map(Rating::text).orElse(null));
    }

    private static Change change(int better) {
        if (better == 0) {
            return Change.SAME;
        }
        return better > 0 ? Change.BETTER : Change.WORSE;
    }

    private static Comparison told(String measure, String zh, String en, Reading before, Reading after, Change change) {
        String none = "–";
        String first = before.value() == null ? none : before.value();
        String second = after.value() == null ? none : after.value();
        return new Comparison(
                measure,
                before,
                after,
                change,
                zh + "：" + before.day() + " 为 " + first + "，" + after.day() + " 为 " + second + "，" + change.zh + "。",
                en + ": " + first + " on " + before.day() + ", " + second + " on " + after.day() + ": " + change.en
                        + ".");
    }
}

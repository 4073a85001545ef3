package org.shouwang.careactivity.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * One child in one school year 进步档案. A value; {@link ProgressKeeper} makes the next one.
 *
 * @param orgs the child's organisations when something was last written
 * @param attendance at most one mark a day, by day
 * @param ratings all that were ever entered; {@link Rating#standing} says which stand
 * @param signals all that were ever told, by day
 */
public record Progress(
        ProgressId id, List<String> orgs, List<AttendanceMark> attendance, List<Rating> ratings, List<Signal> signals) {
    /** Keeps its own lists. */
    public Progress {
        orgs = List.copyOf(orgs);
        attendance = List.copyOf(attendance);
        ratings = List.copyOf(ratings);
        signals = List.copyOf(signals);
    }

    /** Of whom nothing is known yet. */
    public static Progress empty(ProgressId id) {
        return new Progress(id, List.of(), List.of(), List.of(), List.of());
    }

    /** Days with a code, by day. */
    public List<LocalDate> days(AttendanceCode code) {
        return attendance.stream()
                .filter(mark -> mark.code() == code)
                .map(AttendanceMark::day)
                .toList();
    }
}

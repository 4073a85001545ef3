package org.shouwang.careactivity.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceMark;
import org.shouwang.careactivity.progress.Comparison;
import org.shouwang.careactivity.progress.Measure;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.Trait;

/**
 * What a goal is measured by: a trait, where more is better, or how often something happened at school within four weeks, where
 * less is better.
 *
 * @param trait the trait; none when it is attendance
 * @param attendance the attendance code; none when it is a trait
 */
public record GoalMeasure(@Nullable Trait trait, @Nullable AttendanceCode attendance) {
    private static final String TRAIT = "TRAIT:";
    private static final String ATTENDANCE = "ATTENDANCE:";

    /** Refuses both and neither. */
    public GoalMeasure {
        if ((trait == null) == (attendance == null)) {
            throw new IllegalArgumentException("a goal is measured by a trait or by attendance");
        }
    }

    /** Reads {@code TRAIT:HW} or {@code ATTENDANCE:L} and the like; empty for anything else, also for being present. */
    public static Optional<GoalMeasure> parse(String text) {
        for (Trait trait : Trait.values()) {
            if (text.equals(TRAIT + trait)) {
                return Optional.of(new GoalMeasure(trait, null));
            }
        }
        for (AttendanceCode code : AttendanceCode.values()) {
            if (code != AttendanceCode.P && text.equals(ATTENDANCE + code)) {
                return Optional.of(new GoalMeasure(null, code));
            }
        }
        return Optional.empty();
    }

    /** The greatest value it can have. */
    public int most() {
        return trait != null ? Trait.BEST : Comparison.WEEKS_DAYS;
    }

    /** Whether it is a rating, which only the school may read. */
    public boolean rated() {
        return trait != null;
    }

    /** Whether one value is better than another. */
    public boolean better(int value, int than) {
        return rated() ? value > than : value < than;
    }

    /** How it stood on two days, from what is kept of the child's progress. */
    public Comparison compare(List<Rating> ratings, List<AttendanceMark> marks, LocalDate before, LocalDate after) {
        return trait != null
                ? Comparison.of(Measure.trait(trait), ratings, before, after)
                : Comparison.of(Objects.requireNonNull(attendance), marks, before, after);
    }

    @Override
    public String toString() {
        return trait != null ? TRAIT + trait : ATTENDANCE + attendance;
    }
}

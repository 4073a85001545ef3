package org.shouwang.careactivity.growth;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.Comparison;

/**
 * Where a plan is to lead: something that can be measured, or words, or both.
 *
 * @param target what is measured; a behaviour plan always has one
 * @param words in words, free text: sealed at rest, never in an event or a list
 */
public record Goal(@Nullable Target target, @Nullable String words) {
    /** Refuses a goal that says nothing. */
    public Goal {
        if (target == null && words == null) {
            throw new IllegalArgumentException("a goal needs a target or words");
        }
    }

    /**
     * A measure, how it stands and how it shall stand.
     *
     * @param start how it stood when the plan began
     * @param aim how it shall stand, better than at the start
     */
    public record Target(GoalMeasure measure, int start, int aim) {
        /** Refuses an aim that is no better than the start. */
        public Target {
            if (!measure.better(aim, start)) {
                throw new IllegalArgumentException("the aim must be better than the start");
            }
        }

        /** Whether a value is as good as the aim. */
        public boolean reachedBy(int value) {
            return !measure.better(aim, value);
        }

        /** Whether the later of two readings is as good as the aim; nobody knows while it rests on days before the earlier one. */
        public Optional<Boolean> reachedIn(Comparison comparison) {
            LocalDate from = comparison.after().from();
            String value = comparison.after().value();
            if (from == null
                    || value == null
                    || from.isBefore(comparison.before().day())) {
                return Optional.empty();
            }
            return Optional.of(reachedBy(Integer.parseInt(value)));
        }
    }
}

package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which some duties of a person are not asked for, because somebody one level up said so 暂停.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param from first day
 * @param to last day; none while nobody knows
 * @param approvedBy account that approved it
 */
public record Pause(
        String id, Cause cause, LocalDate from, @Nullable LocalDate to, String approvedBy, Instant approvedAt) {
    /** Refuses an end before the beginning. */
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("pause ends " + to + " before it begins " + from);
        }
    }

    /** Why (domain rules, part B: exemptions). */
    public enum Cause {
        /** 父母在家 a parent is at home: only the calls of parents rest. */
        PARENT_HOME,
        /** 住院 in hospital. */
        HOSPITAL,
        /** 离开本县 out of the county. */
        OUT_OF_COUNTY,
        /** 书面拒绝 refused in writing. */
        REFUSED,
        /** 自然灾害 natural disaster. */
        DISASTER;

        /** Whether a rule rests for this cause. */
        boolean suspends(RuleVersion version) {
            return this != PARENT_HOME || version.responsible() == Responsible.PA;
        }
    }

    boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it says the same but for its end, which may become known later. */
    public boolean sameBut(Pause other) {
        return id.equals(other.id) && cause == other.cause && from.equals(other.from);
    }
}

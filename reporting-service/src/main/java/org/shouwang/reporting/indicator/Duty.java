package org.shouwang.reporting.indicator;

import java.util.List;

/**
 * One duty of a person, or of a class, school or village, as the care plan last told it.
 *
 * @param id the duty's id: what happens may begin several duties of one rule on one day
 * @param rule code of the rule, e.g. C-TALK
 * @param overdueFrom first day on which it is overdue if not met
 * @param since day the state began
 * @param chain the chain of responsibility (SCH, VIL, PAR, ELD)
 * @param sequence of the care plan; a higher one replaces a lower
 */
public record Duty(
        FactId id,
        String rule,
        int periodFrom,
        int dueDay,
        int overdueFrom,
        DutyState state,
        int since,
        String chain,
        List<String> orgs,
        long sequence) {

    /** Whether the alarm was on at the end of that day. A duty met in time never was overdue, also if entered late. */
    boolean overdueAtEndOf(int day) {
        if (overdueFrom > day || state == DutyState.DUE || state == DutyState.MET) {
            return false;
        }
        return state == DutyState.OVERDUE || since > day;
    }
}

package org.shouwang.reporting.indicator;

import java.util.List;

/**
 * One occurrence of a rule for one person, as the care plan last told it.
 *
 * @param rule code of the rule, e.g. C-TALK; with {@code periodFrom} it names the occurrence
 * @param overdueFrom first day on which it is overdue if not met
 * @param since day the state began
 * @param chain the chain of responsibility (SCH, VIL, PAR, ELD)
 * @param sequence of the care plan; a higher one replaces a lower
 */
public record Duty(
        String rule,
        int periodFrom,
        int dueDay,
        int overdueFrom,
        DutyState state,
        int since,
        String chain,
        List<String> orgs,
        long sequence) {

    boolean sameOccurrence(Duty other) {
        return periodFrom == other.periodFrom && rule.equals(other.rule);
    }

    /** Whether the alarm was on at the end of that day. A duty met in time never was overdue, also if entered late. */
    boolean overdueAtEndOf(int day) {
        if (overdueFrom > day || state == DutyState.DUE || state == DutyState.MET) {
            return false;
        }
        return state == DutyState.OVERDUE || since > day;
    }
}

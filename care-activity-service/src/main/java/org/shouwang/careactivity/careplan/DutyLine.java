package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of one rule for one person: the current one and the few before it, with the facts that count for them.
 *
 * @param since the day from which the rule held for them: a rule that came later holds from then on
 * @param nextOpen first day of the next occurrence, or the day on which to look again whether the rule applies; none once the
 *     person left the register
 * @param applies whether the rule asked anything when last looked at
 * @param floor from this day on the line knows all it needs; a fact of an earlier day is judged from the stored history
 * @param occurrences by first day
 * @param facts by when they happened
 */
public record DutyLine(
        Rule rule,
        LocalDate since,
        @Nullable LocalDate nextOpen,
        boolean applies,
        LocalDate floor,
        List<Occurrence> occurrences,
        List<Fact> facts) {
    /** Keeps its own lists. */
    public DutyLine {
        occurrences = List.copyOf(occurrences);
        facts = List.copyOf(facts);
    }

    static DutyLine startingOn(Rule rule, LocalDate day) {
        return new DutyLine(rule, day, rule.eventDriven() ? null : day, false, day, List.of(), List.of());
    }

    /** Whether what happens begins its occurrences, and not the calendar. */
    boolean eventDriven() {
        return rule.eventDriven();
    }

    DutyLine with(List<Occurrence> occurrences, List<Fact> facts) {
        return new DutyLine(rule, since, nextOpen, applies, floor, occurrences, facts);
    }

    DutyLine opening(@Nullable LocalDate nextOpen, boolean applies) {
        return new DutyLine(rule, since, nextOpen, applies, floor, occurrences, facts);
    }

    @Nullable
    Occurrence last() {
        return occurrences.isEmpty() ? null : occurrences.get(occurrences.size() - 1);
    }
}

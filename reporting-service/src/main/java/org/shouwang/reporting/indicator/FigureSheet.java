package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * All figures of one organisation and period.
 *
 * @param indicators in the order of their numbers
 * @param activities number of records by contact type
 */
public record FigureSheet(List<Figure> indicators, SortedMap<String, Long> activities) {
    /** Version of the definitions in {@code docs/indicators.md}; a changed formula raises it. */
    public static final int DEFINITION_VERSION = 2;

    /** Counts the sheet from the facts, in one pass. */
    public static FigureSheet of(Scope scope, Iterable<PersonFacts> people) {
        List<Tally> tallies = List.of(
                new RegisterTally(scope),
                new FileTally(scope),
                new WeeklyTally(scope),
                MonthlyTally.carerCalls(scope),
                new TermTally(scope),
                new DutyTally(scope),
                new UnitDutyTally(scope),
                new PlanTally(scope),
                new PairTally(scope),
                new SessionTally(scope),
                MonthlyTally.elderVisits(scope),
                new MessageTally(scope));
        RecordTally records = new RecordTally(scope);
        for (PersonFacts person : people) {
            if (!person.touches(scope.org())) {
                continue;
            }
            for (Tally tally : tallies) {
                tally.add(person);
            }
            records.add(person);
        }
        List<Figure> figures = new ArrayList<>();
        tallies.forEach(tally -> figures.addAll(tally.figures()));
        return new FigureSheet(List.copyOf(figures), records.records());
    }
}

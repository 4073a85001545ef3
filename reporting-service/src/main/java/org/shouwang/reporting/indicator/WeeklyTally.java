package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.List;

/** I7: school weeks of children with a talk. */
final class WeeklyTally implements Tally {
    private static final int DAYS = 7;
    private static final String TALK = "TALK";

    private final Scope scope;
    private final int firstMonday;
    private final int[] mondays;
    private long childWeeks;
    private long withTalk;

    WeeklyTally(Scope scope) {
        this.scope = scope;
        int monday = Days.mondayOf(scope.firstDay());
        this.firstMonday = monday;
        List<Integer> weeks = new ArrayList<>();
        for (; monday + DAYS - 1 <= scope.lastDay(); monday += DAYS) {
            if (monday <= scope.today() && scope.calendar().schoolWeek(monday)) {
                weeks.add(monday);
            }
        }
        this.mondays = weeks.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void add(PersonFacts person) {
        if (mondays.length == 0) {
            return;
        }
        boolean[] talked = null;
        for (int monday : mondays) {
            if (!counts(person, monday)) {
                continue;
            }
            childWeeks++;
            talked = talked == null ? talked(person) : talked;
            withTalk += talked[(monday - firstMonday) / DAYS] ? 1 : 0;
        }
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.rate(Indicator.I7, withTalk, childWeeks, List.of()));
    }

    /** A child at school and of this organisation at the week's end, on the list for at least half of the week. */
    private boolean counts(PersonFacts person, int monday) {
        int sunday = monday + DAYS - 1;
        PersonVersion child = person.on(sunday);
        return child != null
                && child.isChild()
                && child.inSchool()
                && scope.covers(child.orgs())
                && 2 * person.listedDays(monday, sunday) >= DAYS;
    }

    private boolean[] talked(PersonFacts person) {
        boolean[] weeks = new boolean[(mondays[mondays.length - 1] - firstMonday) / DAYS + 1];
        for (Contact contact : person.contacts()) {
            int week = Math.floorDiv(contact.day() - firstMonday, DAYS);
            if (week >= 0 && week < weeks.length && contact.doneOf(TALK)) {
                weeks[week] = true;
            }
        }
        return weeks;
    }
}

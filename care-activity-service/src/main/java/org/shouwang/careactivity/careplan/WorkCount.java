package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts of one village or class: duties due, and overdue ones by how long, in the ages of indicator I13. Filled, then read. */
public final class WorkCount {
    private static final List<Integer> LAST_DAYS = List.of(3, 7, 30);

    private final int[] overdue = new int[LAST_DAYS.size() + 1];
    private final Set<String> people = new HashSet<>();
    private int due;

    /** Adds the duties of one person, class, school or village that stand in a state and are of some roles (none = all). */
    public void add(CarePlan plan, DutyState state, Set<Responsible> roles, LocalDate today) {
        for (DutyLine line : plan.lines()) {
            for (Occurrence occurrence : line.occurrences()) {
                if (occurrence.state() == state
                        && (roles.isEmpty()
                                || roles.contains(occurrence.demand().version().responsible()))) {
                    if (UnitId.code(plan.subject().personId()).isEmpty()) {
                        people.add(plan.subject().personId());
                    }
                    if (state == DutyState.OVERDUE) {
                        overdue[age(occurrence, today)]++;
                    } else {
                        due++;
                    }
                }
            }
        }
    }

    private static int age(Occurrence occurrence, LocalDate today) {
        long days = ChronoUnit.DAYS.between(occurrence.overdueDay(), today);
        int age = 0;
        while (age < LAST_DAYS.size() && days > LAST_DAYS.get(age)) {
            age++;
        }
        return age;
    }

    /** How many people have something open; classes, schools and villages are none. */
    public int people() {
        return people.size();
    }

    /** How many duties are due. */
    public int due() {
        return due;
    }

    /** How many are overdue for 0–3 days; the first overdue day is 0. */
    public int overdueTo3() {
        return overdue[0];
    }

    /** How many are overdue for 4–7 days. */
    public int overdueTo7() {
        return overdue[1];
    }

    /** How many are overdue for 8–30 days. */
    public int overdueTo30() {
        return overdue[2];
    }

    /** How many are overdue for longer than 30 days. */
    public int overdueLonger() {
        return overdue[3];
    }
}

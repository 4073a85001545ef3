package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a plan asks of some roles on a day: what is open, and what begins to be due in the days after if nothing is done. Pure. */
public final class WorkDay {
    /** How many days a list looks ahead. */
    public static final int AHEAD_DAYS = 7;

    private final CarePlanner planner;
    private final LocalDate day;
    private final Instant at;
    private final Set<Responsible> roles;

    /**
     * A day as it stands now, or, when it lies ahead, as it will begin.
     *
     * @param roles only duties of these roles; none = all
     */
    public WorkDay(CarePlanner planner, LocalDate day, Instant now, Set<Responsible> roles) {
        Instant start = Days.start(day);
        this.planner = planner;
        this.day = day;
        this.at = start.isAfter(now) ? start : now;
        this.roles = Set.copyOf(roles);
    }

    /** The duties of one person, the most pressing first. What is open under a rule hides what the rule asks for next. */
    public List<WorkItem> of(CarePlan plan) {
        CarePlan then = planner.tick(plan, at).plan();
        List<WorkItem> items = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (Duty duty : open(then)) {
            boolean overdue = duty.occurrence().state() == DutyState.OVERDUE;
            items.add(new WorkItem(
                    duty,
                    overdue ? WorkState.OVERDUE : WorkState.DUE,
                    overdue ? duty.occurrence().overdueDay() : day));
            rules.add(duty.id().rule());
        }
        for (int ahead = 1; ahead <= AHEAD_DAYS; ahead++) {
            LocalDate morning = day.plusDays(ahead);
            CarePlan next = planner.tick(then, Days.start(morning)).plan();
            if (next != then) {
                for (Duty duty : open(next)) {
                    if (rules.add(duty.id().rule())) {
                        items.add(new WorkItem(duty, WorkState.PLANNED, morning));
                    }
                }
            }
            then = next;
        }
        items.sort(WorkItem.MOST_PRESSING);
        return items;
    }

    private List<Duty> open(CarePlan plan) {
        List<Duty> open = new ArrayList<>();
        for (Duty duty : plan.duties()) {
            DutyState state = duty.occurrence().state();
            boolean asked = roles.isEmpty()
                    || roles.contains(duty.occurrence().demand().version().responsible());
            if (asked && (state == DutyState.DUE || state == DutyState.OVERDUE)) {
                open.add(duty);
            }
        }
        return open;
    }
}

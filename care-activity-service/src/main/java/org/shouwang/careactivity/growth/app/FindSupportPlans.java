package org.shouwang.careactivity.growth.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.NoteReaders;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.growth.Goal;
import org.shouwang.careactivity.growth.PlanEnd;
import org.shouwang.careactivity.growth.PlanKind;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.careactivity.progress.AttendanceMark;
import org.shouwang.careactivity.progress.Comparison;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.app.ProgressQueries;
import org.shouwang.careactivity.progress.app.ProgressRights;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Finds support plans; the caller only meets those of his own organisations' children. */
public final class FindSupportPlans {
    /** So long after its term a growth plan stays in lists, so that it can be rolled over: the holidays. */
    private static final int AFTER_TERM_DAYS = 62;

    private static final int MOST_DAYS = 366;
    private static final Pattern SORT_KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2} [0-9a-f-]{36}");

    private final SupportPlans plans;
    private final PlanQueries people;
    private final ProgressQueries progress;
    private final TermCalendar calendar;
    private final Clock clock;

    /** A finder. */
    public FindSupportPlans(
            SupportPlans plans, PlanQueries people, ProgressQueries progress, TermCalendar calendar, Clock clock) {
        this.plans = plans;
        this.people = people;
        this.progress = progress;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A plan as a caller may see it.
     *
     * @param words whether he may read what was agreed upon and noted
     * @param ratings whether he may read ratings, and with them how a trait shall be
     * @param comparisons for each goal how its measure stood at the start and stands now; none for a goal in words
     */
    public record Seen(SupportPlan plan, boolean words, boolean ratings, List<@Nullable Comparison> comparisons) {}

    /** One plan with all that was agreed upon and how it goes. */
    public Seen one(String planId, Caller caller) {
        caller.requireAny(SupportPlanRights.READERS);
        SupportPlan plan =
                plans.find(planId).map(Loaded::state).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        requireSees(plan.personId(), caller);
        return new Seen(plan, NoteReaders.include(caller), ProgressRights.ratings(caller), comparisons(plan));
    }

    private List<@Nullable Comparison> comparisons(SupportPlan plan) {
        List<Progress> years = progress.ofPerson(plan.personId());
        List<Rating> ratings =
                years.stream().flatMap(year -> year.ratings().stream()).toList();
        List<AttendanceMark> marks =
                years.stream().flatMap(year -> year.attendance().stream()).toList();
        PlanEnd end = plan.end();
        LocalDate until = end == null ? Days.of(clock.instant()) : end.day();
        List<@Nullable Comparison> comparisons = new ArrayList<>();
        for (Goal goal : plan.agreement().goals()) {
            Goal.Target target = goal.target();
            comparisons.add(target == null ? null : target.measure().compare(ratings, marks, plan.startDay(), until));
        }
        return comparisons;
    }

    /** All plans of a child, the latest first. */
    public List<SupportPlan> ofPerson(String personId, Caller caller) {
        caller.requireAny(SupportPlanRights.READERS);
        requireSees(personId, caller);
        return plans.ofPerson(people.recordsOf(personId));
    }

    /** Open plans of an organisation's children, the latest first; growth plans of terms that are not long over. */
    public Page<SupportPlan> openOf(
            String org, @Nullable String kind, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(SupportPlanRights.READERS);
        Faults faults = new Faults();
        PlanKind only = faults.code(PlanKind.class, "kind", kind);
        faults.check();
        List<SupportPlans.Row> rows = plans.openOf(
                org, only, terms(), within(org, caller), cursor == null ? null : sortKey(cursor), limit + 1);
        List<SupportPlan> page =
                rows.stream().limit(limit).map(SupportPlans.Row::plan).toList();
        Map<String, List<String>> today = page.isEmpty()
                ? Map.of()
                : people.orgsOf(
                        page.stream().map(SupportPlan::personId).distinct().toList());
        List<SupportPlan> items = page.stream()
                .filter(plan -> {
                    List<String> orgs = today.getOrDefault(plan.personId(), List.of());
                    return orgs.contains(org) && caller.sees(orgs);
                })
                .toList();
        return new Page<>(
                items, rows.size() > limit ? Cursor.encode(rows.get(limit - 1).sortKey()) : null);
    }

    /** How many plans are open and how many ended between two days, by kind and reason. */
    public record Figures(List<SupportPlans.Count> open, List<SupportPlans.Count> ended) {}

    /** Counts the plans of an organisation's children. */
    public Figures figures(String org, @Nullable String from, @Nullable String to, Caller caller) {
        caller.requireAny(SupportPlanRights.READERS);
        Faults faults = new Faults();
        LocalDate first = faults.requiredDay("from", from);
        LocalDate last = faults.requiredDay("to", to);
        if (first != null
                && last != null
                && (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS)) {
            faults.add("to", "RANGE", "不能早于 from，也不能晚于一年后", "must not lie before from or a year after it");
        }
        if (first == null || last == null || faults.any()) {
            throw faults.refusal();
        }
        Set<String> within = within(org, caller);
        return new Figures(plans.countOpen(org, terms(), within), plans.countEnded(org, first, last, within));
    }

    private List<String> terms() {
        LocalDate since = Days.of(clock.instant()).minusDays(AFTER_TERM_DAYS);
        return calendar.terms().stream()
                .filter(term -> !term.period().to().isBefore(since))
                .map(Term::code)
                .toList();
    }

    private static @Nullable Set<String> within(String org, Caller caller) {
        return caller.everywhere() || caller.orgs().contains(org) ? null : caller.orgs();
    }

    private void requireSees(String personId, Caller caller) {
        List<String> orgs = people.orgsOf(List.of(personId)).get(personId);
        if (orgs == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        caller.requireSees(orgs);
    }

    private static String sortKey(String cursor) {
        String key = Cursor.decode(cursor, 1).get(0);
        if (!SORT_KEY.matcher(key).matches()) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
        return key;
    }
}

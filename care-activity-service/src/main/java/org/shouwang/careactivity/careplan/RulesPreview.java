package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.RuleEffect.For;

/**
 * What a proposed set of rules would change for whom. Every person is asked twice for each rule that changes, once by each set;
 * rules that do not change cost nothing. Not safe for threads.
 */
public final class RulesPreview {
    private final Rules running;
    private final Rules proposed;
    private final Workload workload;
    private final @Nullable LocalDate day;
    private final List<RuleEffect> effects = new ArrayList<>();
    private final Map<Kind, Integer> people = new EnumMap<>(Kind.class);
    private final Map<Responsible, double[]> roles = new EnumMap<>(Responsible.class);
    private long asked;

    /**
     * A preview of nobody yet.
     *
     * @param day the day to look at; none = the first day of each change
     */
    public RulesPreview(
            Rules running, Rules proposed, List<RuleChange> changes, TermCalendar calendar, @Nullable LocalDate day) {
        this.running = running;
        this.proposed = proposed;
        this.workload = new Workload(calendar);
        this.day = day;
        changes.forEach(change -> effects.add(new RuleEffect(change)));
    }

    /** Adds somebody on the register, or a unit. */
    public void add(Subject subject) {
        if (!subject.present()) {
            return;
        }
        people.merge(subject.traits().kind(), 1, Integer::sum);
        for (RuleEffect effect : effects) {
            if (effect.change().rule().isFor(subject.traits().kind())) {
                add(subject, effect);
            }
        }
    }

    private void add(Subject subject, RuleEffect effect) {
        RuleChange change = effect.change();
        LocalDate on = dayOf(change);
        Demand before = demand(running, change.before(), subject.traits(), on);
        Demand after = demand(proposed, change.after(), subject.traits(), on);
        For what = difference(before, after);
        if (what != null) {
            effect.add(subject.personId(), places(subject.orgs()), what);
        }
        if (before != null || after != null) {
            double was = workload.weekly(before, on);
            double is = workload.weekly(after, on);
            effect.load(was, is);
            load(before, 0, was);
            load(after, 1, is);
        }
    }

    private @Nullable Demand demand(Rules rules, @Nullable Rule rule, Traits traits, LocalDate on) {
        asked++;
        return rule == null ? null : rules.demand(rule, traits, on);
    }

    private void load(@Nullable Demand demand, int side, double weekly) {
        if (demand != null) {
            roles.computeIfAbsent(demand.version().responsible(), role -> new double[2])[side] += weekly;
        }
    }

    private static @Nullable For difference(@Nullable Demand before, @Nullable Demand after) {
        if (before == null || after == null) {
            return before == after ? null : before == null ? For.GAINS : For.LOSES;
        }
        Quota was = before.quota();
        Quota is = after.quota();
        boolean same = was.sameRhythm(is)
                && was.unit() == is.unit()
                && was.needed() == is.needed()
                && was.spreadDays() == is.spreadDays();
        if (!same) {
            return For.RHYTHM;
        }
        boolean alike = was.equals(is)
                && before.version().counts().equals(after.version().counts())
                && before.version().responsible() == after.version().responsible()
                && before.version().chain().equals(after.version().chain())
                && before.version().schoolDays() == after.version().schoolDays()
                && before.version().after().equals(after.version().after())
                && before.version().own() == after.version().own();
        return alike ? null : For.OTHER;
    }

    /** The village somebody lives in and the school they go to, as far as known. */
    private static List<String> places(List<String> orgs) {
        List<String> places = new ArrayList<>(2);
        for (Grouping grouping : new Grouping[] {Grouping.VILLAGE, Grouping.SCHOOL}) {
            String place = grouping.in(orgs);
            if (place != null) {
                places.add(place);
            }
        }
        return places;
    }

    /** The day on which a change is looked at. */
    public LocalDate dayOf(RuleChange change) {
        return day == null ? change.from() : day;
    }

    /** What each change means, in the order of the changes. */
    public List<RuleEffect> effects() {
        return effects;
    }

    /** How many were looked at. */
    public int people(Kind kind) {
        return people.getOrDefault(kind, 0);
    }

    /** How many were looked at, of all kinds. */
    public int people() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often a rule was asked what it wants of somebody: what a preview costs. */
    long asked() {
        return asked;
    }

    /** Contacts a week of the rules that change, by who must act: before and after. */
    public Map<Responsible, double[]> roles() {
        return roles;
    }
}

package org.shouwang.careactivity.counters;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Pause;
import org.shouwang.careactivity.careplan.Period;
import org.shouwang.careactivity.careplan.Term;

/**
 * How close the care of one child has been 关爱计数, counted from what is stored.
 *
 * @param term the term counted: the one of today, in holidays the last one; none before the first
 * @param activities group sessions the child was present at
 * @param circle every role, whether somebody of it is there, in the order of {@link CircleRole}
 * @param lead the office that answers for the child as a whole
 */
public record CareCounters(
        LocalDate on,
        @Nullable Term term,
        Counter talks,
        Counter activities,
        Counter homeVisits,
        ParentGap parents,
        List<Member> circle,
        Lead lead) {
    /** Keeps its own list. */
    public CareCounters {
        circle = List.copyOf(circle);
    }

    /** How often something was done in the term, and how often it should at least be. */
    public record Counter(long done, int asked) {}

    /**
     * How long the parents have not spoken with the child.
     *
     * @param lastOn day of the last call; none when there never was one
     * @param days since then, or since a parent was last at home, or since the child is looked after here
     * @param alert whether it has been too long
     */
    public record ParentGap(@Nullable LocalDate lastOn, long days, boolean alert) {}

    /**
     * One role of the care circle.
     *
     * @param lastOn day on which somebody of it last did something with the child in the term
     * @param present whether somebody of it is there: did something in the term, or is known to stand beside the child
     */
    public record Member(CircleRole role, @Nullable LocalDate lastOn, boolean present) {}

    /**
     * Counts.
     *
     * @param plan the child's care plan, for pauses, circumstances and organisations
     * @param facts what was done with the child, from well before the term on
     * @param lastByRole the last day in the term on which somebody acting in a role did something with the child
     */
    public static CareCounters of(
            CarePlan plan,
            @Nullable Term term,
            Collection<Fact> facts,
            Map<String, LocalDate> lastByRole,
            Aims aims,
            LocalDate today) {
        List<Fact> inTerm = facts.stream()
                .filter(fact -> term != null && within(term.period(), fact.day(), today))
                .toList();
        return new CareCounters(
                today,
                term,
                new Counter(count(inTerm, ContactType.TALK), aims.talks()),
                new Counter(count(inTerm, ContactType.GROUP), aims.activities()),
                new Counter(count(inTerm, ContactType.HOMEVISIT), aims.homeVisits()),
                gap(plan, facts, aims.parentGapDays(), today),
                circle(plan, inTerm, lastByRole),
                Lead.of(plan.subject().orgs()));
    }

    private static boolean within(Period term, LocalDate day, LocalDate today) {
        return term.contains(day) && !day.isAfter(today);
    }

    private static long count(List<Fact> facts, ContactType type) {
        return facts.stream().filter(fact -> fact.type() == type).count();
    }

    private static ParentGap gap(CarePlan plan, Collection<Fact> facts, int alertDays, LocalDate today) {
        LocalDate lastOn = latest(facts.stream()
                .filter(fact -> fact.type() == ContactType.PCALL)
                .map(Fact::day)
                .filter(day -> !day.isAfter(today)));
        LocalDate atHome = latest(plan.pauses().stream()
                .filter(pause -> pause.cause() == Pause.Cause.PARENT_HOME)
                .filter(pause -> !pause.from().isAfter(today))
                .map(pause -> lastDay(pause, today)));
        LocalDate since = latest(Stream.of(plan.entered(), lastOn, atHome).filter(Objects::nonNull));
        long days = since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, today));
        return new ParentGap(lastOn, days, days >= alertDays);
    }

    private static LocalDate lastDay(Pause pause, LocalDate today) {
        LocalDate to = pause.to();
        return to == null || to.isAfter(today) ? today : to;
    }

    private static List<Member> circle(CarePlan plan, List<Fact> inTerm, Map<String, LocalDate> lastByRole) {
        List<Member> circle = new ArrayList<>();
        for (CircleRole role : CircleRole.values()) {
            LocalDate shown = latest(
                    inTerm.stream().filter(fact -> role.shownBy(fact.type())).map(Fact::day));
            LocalDate lastOn =
                    latest(Stream.of(shown, lastByRole.get(role.name())).filter(Objects::nonNull));
            boolean known = role.known(plan.subject().traits().flags());
            circle.add(new Member(role, lastOn, lastOn != null || known));
        }
        return circle;
    }

    private static @Nullable LocalDate latest(Stream<@Nullable LocalDate> days) {
        LocalDate latest = null;
        for (LocalDate day : days.filter(Objects::nonNull).toList()) {
            latest = latest == null || day.isAfter(latest) ? day : latest;
        }
        return latest;
    }
}

package org.shouwang.careactivity.careplan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One duty of one person in one period 任务: "a talk in the week of 2 March".
 *
 * @param demand what it was begun under; later changes of tier or rule do not touch it
 * @param from first day; the due day is the last day {@code to}
 * @param tier the person's tier when it began
 * @param needed facts needed, pro rata already taken into account
 * @param counted facts that count for it
 * @param since instant of the state
 * @param told whether "due soon" was told
 * @param enteredLate met in time, but written down only after the alarm had begun
 * @param causes what it was begun by, for an event-driven rule; by when it happened
 */
public record Occurrence(
        Demand demand,
        LocalDate from,
        LocalDate to,
        String tier,
        int needed,
        DutyState state,
        int counted,
        Instant since,
        boolean told,
        boolean enteredLate,
        @Nullable Reason reason,
        List<Cause> causes) {
    /** Keeps its own list. */
    public Occurrence {
        causes = List.copyOf(causes);
    }

    static Occurrence pending(Demand demand, Period period, String tier, int needed) {
        return new Occurrence(
                demand,
                period.from(),
                period.to(),
                tier,
                needed,
                DutyState.PENDING,
                0,
                Days.start(period.from()),
                false,
                false,
                null,
                List.of());
    }

    static Occurrence begun(Demand demand, Period period, String tier, Cause cause) {
        return new Occurrence(
                demand,
                period.from(),
                period.to(),
                tier,
                demand.quota().needed(),
                DutyState.PENDING,
                0,
                cause.at(),
                false,
                false,
                null,
                List.of(cause));
    }

    /** Whether something that happened began it, and not the calendar. */
    boolean eventDriven() {
        return !causes.isEmpty();
    }

    /** When its time began to run: 00:00 of its first day, or the first that happened of what still stands. */
    Instant begunAt() {
        for (Cause cause : causes) {
            if (cause.stands()) {
                return cause.at();
            }
        }
        return causes.isEmpty() ? Days.start(from) : causes.get(0).at();
    }

    /** The instant from which it is overdue: 00:00 of the day after due plus grace, plus hours of grace. */
    public Instant overdueAt() {
        Quota quota = demand.quota();
        if (quota.unit() == Unit.HOURS && eventDriven()) {
            return begunAt().plus(Duration.ofHours(quota.length() + quota.graceHours()));
        }
        Instant midnight = Days.start(to.plusDays(1L + quota.graceDays()));
        return quota.graceHours() == 0 ? midnight : midnight.plus(Duration.ofHours(quota.graceHours()));
    }

    /** The first day on which it is overdue. */
    public LocalDate overdueDay() {
        return Days.of(overdueAt());
    }

    /** The instant from which it is shown as due. */
    public Instant showAt() {
        if (eventDriven()) {
            return begunAt();
        }
        LocalDate early = to.minusDays(demand.quota().showEarlyDays());
        LocalDate pace = quotaDay(0);
        return Days.start(notBeforeStart(needed > 1 && pace.isBefore(early) ? pace : early));
    }

    /** The instant at which "due soon" is to be told, given the facts counted so far. */
    Instant dueSoonAt(int counted) {
        return needed > 1 && !eventDriven() ? Days.start(notBeforeStart(quotaDay(counted))) : showAt();
    }

    /** The first day on which even the best remaining pace would just reach the quota. */
    private LocalDate quotaDay(int counted) {
        return to.minusDays((long) (needed - counted - 1) * demand.quota().pace());
    }

    private LocalDate notBeforeStart(LocalDate day) {
        return day.isBefore(from) ? from : day;
    }

    /** When its alarm ends by itself; none when only what follows ends it. */
    @Nullable
    Instant alarmEndsAt() {
        int days = demand.quota().every().alarmDays();
        return days == 0 ? null : overdueAt().plus(Duration.ofDays(days));
    }

    /** Whether an instant lies in its period. */
    boolean contains(LocalDate day, Instant at) {
        boolean inside = !day.isBefore(from) && !day.isAfter(to);
        return inside && (!eventDriven() || (!at.isBefore(begunAt()) && at.isBefore(overdueAt())));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether a fact may count for it: of a type that counts, and an answer to it where only that does. */
    boolean counts(Fact fact) {
        return demand.counts(fact) && (!demand.version().own() || answered(fact));
    }

    private boolean answered(Fact fact) {
        for (Cause cause : causes) {
            if (cause.stands() && cause.id().equals(fact.id())) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Cause cause(UUID id) {
        for (Cause cause : causes) {
            if (cause.id().equals(id)) {
                return cause;
            }
        }
        return null;
    }

    /** With what was last told of a cause; asks for as many answers as there are causes where each needs its own. */
    Occurrence with(Cause told) {
        List<Cause> all = new ArrayList<>(causes);
        all.removeIf(cause -> cause.id().equals(told.id()));
        all.add(told);
        all.sort(Comparator.comparing(Cause::at).thenComparing(Cause::id));
        int standing = (int) all.stream().filter(Cause::stands).count();
        int howMany = demand.version().own() ? Math.max(1, standing) : needed;
        return new Occurrence(
                demand, from, to, tier, howMany, state, counted, since, this.told, enteredLate, reason, all);
    }

    /** Without some of its causes; others remain. */
    Occurrence without(Set<UUID> ids) {
        List<Cause> others =
                causes.stream().filter(cause -> !ids.contains(cause.id())).toList();
        int standing = (int) others.stream().filter(Cause::stands).count();
        int howMany = demand.version().own() ? Math.max(1, standing) : needed;
        return new Occurrence(
                demand, from, to, tier, howMany, state, counted, since, told, enteredLate, reason, others);
    }

    /** What began it and still stands, by when it happened. */
    List<Cause> standing() {
        return causes.stream().filter(Cause::stands).toList();
    }

    /** Whether anything of what began it still stands. */
    boolean stands() {
        return causes.isEmpty() || !standing().isEmpty();
    }

    /** Whether an instant lies after the period but still inside its grace. */
    boolean inGrace(LocalDate day, Instant at) {
        return day.isAfter(to) && at.isBefore(overdueAt());
    }

    Occurrence with(DutyState state, int counted, Instant since, boolean enteredLate) {
        return new Occurrence(demand, from, to, tier, needed, state, counted, since, told, enteredLate, reason, causes);
    }

    /** Asks for so many facts; one that rested, or whose cause had been taken back, stands open again. */
    Occurrence asking(int howMany) {
        boolean rested = reason == Reason.PAUSED || reason == Reason.WITHDRAWN;
        return new Occurrence(
                demand,
                from,
                to,
                tier,
                howMany,
                rested ? DutyState.PENDING : state,
                counted,
                rested ? begunAt() : since,
                told,
                enteredLate,
                rested ? null : reason,
                causes);
    }

    Occurrence asTold() {
        return new Occurrence(demand, from, to, tier, needed, state, counted, since, true, enteredLate, reason, causes);
    }

    Occurrence released(DutyState state, Reason reason, Instant since) {
        return new Occurrence(demand, from, to, tier, needed, state, counted, since, told, enteredLate, reason, causes);
    }
}

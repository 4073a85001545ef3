package org.shouwang.careactivity.careplan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable Reason reason) {

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
                null);
    }

    /** The instant from which it is overdue: 00:00 of the day after due plus grace, plus hours of grace. */
    public Instant overdueAt() {
        Quota quota = demand.quota();
        Instant midnight = Days.start(to.plusDays(1L + quota.graceDays()));
        return quota.graceHours() == 0 ? midnight : midnight.plus(Duration.ofHours(quota.graceHours()));
    }

    /** The first day on which it is overdue. */
    public LocalDate overdueDay() {
        return Days.of(overdueAt());
    }

    /** The instant from which it is shown as due. */
    public Instant showAt() {
        LocalDate early = to.minusDays(demand.quota().showEarlyDays());
        LocalDate pace = quotaDay(0);
        return Days.start(notBeforeStart(needed > 1 && pace.isBefore(early) ? pace : early));
    }

    /** The instant at which "due soon" is to be told, given the facts counted so far. */
    Instant dueSoonAt(int counted) {
        return needed > 1 ? Days.start(notBeforeStart(quotaDay(counted))) : showAt();
    }

    /** The first day on which even the best remaining pace would just reach the quota. */
    private LocalDate quotaDay(int counted) {
        return to.minusDays((long) (needed - counted - 1) * demand.quota().pace());
    }

    private LocalDate notBeforeStart(LocalDate day) {
        return day.isBefore(from) ? from : day;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether an instant lies after the period but still inside its grace. */
    boolean inGrace(LocalDate day, Instant at) {
        return day.isAfter(to) && at.isBefore(overdueAt());
    }

    Occurrence with(DutyState state, int counted, Instant since, boolean enteredLate) {
        return new Occurrence(demand, from, to, tier, needed, state, counted, since, told, enteredLate, reason);
    }

    /** Asks for so many facts; one that rested stands open again. */
    Occurrence asking(int howMany) {
        boolean rested = reason == Reason.PAUSED;
        return new Occurrence(
                demand,
                from,
                to,
                tier,
                howMany,
                rested ? DutyState.PENDING : state,
                counted,
                rested ? Days.start(from) : since,
                told,
                enteredLate,
                rested ? null : reason);
    }

    Occurrence asTold() {
        return new Occurrence(demand, from, to, tier, needed, state, counted, since, true, enteredLate, reason);
    }

    Occurrence released(DutyState state, Reason reason, Instant since) {
        return new Occurrence(demand, from, to, tier, needed, state, counted, since, told, enteredLate, reason);
    }
}

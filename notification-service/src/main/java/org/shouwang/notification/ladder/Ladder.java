package org.shouwang.notification.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.contact.Units;

/**
 * The ladder of one duty: what is known of the duty, and which step comes next. Closed when the duty is met, missed or
 * released; a closed one stays as a mark so that an old event after a new one opens nothing.
 *
 * @param dutyId the duty
 * @param personId whose duty it is; {@code org:<code>} for a duty of a class, school or village
 * @param rule code of the care rule
 * @param chain who is told when those before were silent
 * @param responsible who has to act
 * @param urgent tier R1 or E1
 * @param orgs organisations that may see it, widest first
 * @param dueDay last day in time
 * @param overdueFrom first day on which it is overdue
 * @param overdue whether the duty has been called overdue
 * @param nextStep place of the next step
 * @param nextAt when it comes; none when the ladder is at its end
 * @param seen highest sequence of the person's care plan that was taken in
 * @param closed why it was closed: MET, MISSED or RELEASED; none while it is open
 */
public record Ladder(
        String dutyId,
        String personId,
        String rule,
        Chain chain,
        Role responsible,
        boolean urgent,
        List<String> orgs,
        LocalDate dueDay,
        LocalDate overdueFrom,
        boolean overdue,
        int nextStep,
        @Nullable Instant nextAt,
        long seen,
        @Nullable String closed) {

    /** Whether somebody may still have to be told. */
    public boolean open() {
        return closed == null;
    }

    /** Whether it is a duty of a class, school or village: there is no person and no family to look for. */
    public boolean ofUnit() {
        return Units.isUnit(personId);
    }

    /** The same ladder with another next step. */
    public Ladder at(int step, @Nullable Instant at) {
        return new Ladder(
                dutyId,
                personId,
                rule,
                chain,
                responsible,
                urgent,
                orgs,
                dueDay,
                overdueFrom,
                overdue,
                step,
                at,
                seen,
                closed);
    }

    /** After a newer fact: where the person belongs by now, how urgent it is and when it is due may have changed with it. */
    Ladder follow(DutyFact fact) {
        return new Ladder(
                dutyId,
                personId,
                rule,
                chain,
                responsible,
                fact.urgent(),
                fact.orgs(),
                fact.dueDay(),
                fact.overdueFrom(),
                overdue || fact.what() == DutyFact.What.OVERDUE,
                nextStep,
                fact.what().opens() ? nextAt : null,
                fact.sequence(),
                fact.what().opens() ? null : fact.what().name());
    }
}

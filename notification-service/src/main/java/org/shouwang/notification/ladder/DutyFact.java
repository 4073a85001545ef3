package org.shouwang.notification.ladder;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.notification.contact.Role;

/**
 * What care activity says about a duty.
 *
 * @param what what happened
 * @param sequence place among the events of the person's care plan
 * @param personId whose duty it is; {@code org:<code>} for a duty of a class, school or village
 */
public record DutyFact(
        What what,
        long sequence,
        String dutyId,
        String personId,
        String rule,
        Chain chain,
        Role responsible,
        boolean urgent,
        List<String> orgs,
        LocalDate dueDay,
        LocalDate overdueFrom) {

    /** What happened to the duty. */
    public enum What {
        DUE_SOON,
        OVERDUE,
        MET,
        MISSED,
        RELEASED;

        boolean opens() {
            return this == DUE_SOON || this == OVERDUE;
        }
    }
}

package org.shouwang.reporting.indicator;

import java.util.List;
import java.util.Set;

/**
 * One recorded activity: a talk, a call, a visit, a tutoring.
 *
 * @param id the activity's id
 * @param type code of the contact type, e.g. TALK; {@link #SESSION} for a group session
 * @param day day it happened
 * @param done whether the result was DONE; only then an indicator counts it
 * @param personIds everybody it was for; the first one stands for the record where records are counted
 * @param orgs the organisations it was recorded under (those of the first person)
 */
public record Contact(FactId id, String type, int day, boolean done, List<String> personIds, List<String> orgs) {

    /** The kind of record of a group session: its participants were present. */
    public static final String SESSION = "SESSION";

    /** The kind of record of what an organisation did without anybody of the register: a meeting, publicity, a roster. */
    public static final String UNIT_WORK = "UNITWORK";

    boolean doneOf(String wanted) {
        return done && type.equals(wanted);
    }

    /** The same of one person instead of records that turned out to be of that person. */
    Contact instead(Set<String> absorbed, String survivor) {
        return personIds.stream().noneMatch(absorbed::contains)
                ? this
                : new Contact(
                        id,
                        type,
                        day,
                        done,
                        personIds.stream()
                                .map(one -> absorbed.contains(one) ? survivor : one)
                                .distinct()
                                .toList(),
                        orgs);
    }

    boolean within(int from, int to) {
        return day >= from && day <= to;
    }
}

package org.shouwang.reporting.facts;

import java.util.List;
import org.shouwang.reporting.indicator.Contact;
import org.shouwang.reporting.indicator.Duty;
import org.shouwang.reporting.indicator.Pair;
import org.shouwang.reporting.indicator.PersonVersion;
import org.shouwang.reporting.indicator.PlanEnd;
import org.shouwang.reporting.indicator.Reminder;

/** One thing an event told. Facts are idempotent and can be taken in in any order. */
public sealed interface Fact {

    /** What was known of a person from a day on. */
    record OfPerson(String personId, PersonVersion version) implements Fact {}

    /** An activity was recorded. */
    record OfActivity(String activityId, Contact contact) implements Fact {}

    /** An activity was taken back: for every figure it never happened. */
    record OfWithdrawal(String activityId, List<String> personIds) implements Fact {}

    /** A pair of a person began or ended. */
    record OfPair(String pairId, String personId, Pair pair) implements Fact {}

    /** A support plan of a person ended. */
    record OfPlanEnd(String planId, String personId, PlanEnd end) implements Fact {}

    /** Where a duty of a person, or of a class, school or village ({@code org:<code>}), stands. */
    record OfDuty(String dutyId, String personId, Duty duty) implements Fact {}

    /** A reminder reached a state. */
    record OfReminder(String reminderId, Reminder reminder) implements Fact {}

    /** An organisation exists, and where it hangs. */
    record OfOrganisation(Organisation organisation) implements Fact {}
}

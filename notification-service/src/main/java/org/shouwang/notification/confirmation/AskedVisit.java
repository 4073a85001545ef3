package org.shouwang.notification.confirmation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Person;
import org.shouwang.notification.contact.Role;

/**
 * A visit whose carer shall be asked.
 *
 * @param contactType HOMEVISIT, CDVISIT or ELDVISIT
 * @param day on which it is said to have taken place
 */
public record AskedVisit(String activityId, String personId, String contactType, LocalDate day, List<String> orgs) {

    /** As whom the reader is asked: a child's guardian, an elder's family. */
    public Role role() {
        return contactType.equals("ELDVISIT") ? Role.FAM : Role.G;
    }

    /**
     * Who is asked: whoever cares for a child; of an elder and the family the first who reads, since the elder was at home.
     *
     * @param person empty when nobody has told us of the person yet
     */
    public Optional<ContactPoint> reader(@Nullable Person person, LocalDate today) {
        if (person == null) {
            return Optional.empty();
        }
        if (role() == Role.G) {
            return person.reach(Role.G, today);
        }
        List<ContactPoint> both = Stream.of(person.own(today), person.reach(Role.FAM, today))
                .flatMap(Optional::stream)
                .toList();
        return both.stream()
                .filter(ContactPoint::reads)
                .findFirst()
                .or(() -> both.stream().findFirst());
    }
}

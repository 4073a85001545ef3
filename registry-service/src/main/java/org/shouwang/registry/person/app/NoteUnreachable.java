package org.shouwang.registry.person.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Why;
import org.springframework.stereotype.Service;

/** Marks a contact point nobody could be reached at; doing it twice changes nothing. */
@Service
public final class NoteUnreachable {

    private static final String SUBJECT = "notification-service";

    private final People people;
    private final Clock clock;

    NoteUnreachable(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @param reason WRONGNO = the number is wrong; anything else = could not be delivered
     * @param at when it was found; a number entered later is not meant
     */
    public void note(String contactPointId, String reason, Instant at) {
        ContactPoint.Status found =
                reason.equals("WRONGNO") ? ContactPoint.Status.INVALID : ContactPoint.Status.UNVERIFIED;
        Author author = new Author(SUBJECT, at, LocalDate.ofInstant(at, clock.getZone()), Why.found(contactPointId));
        people.find(Holder.personOf(contactPointId))
                .ifPresent(person -> person.state()
                        .unreachable(contactPointId, found, author)
                        .ifPresent(changed -> people.change(new People.Changing(person, changed))));
    }
}

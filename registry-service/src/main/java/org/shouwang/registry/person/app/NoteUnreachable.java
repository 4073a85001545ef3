package org.shouwang.registry.person.app;

import java.time.Instant;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Holder;
import org.springframework.stereotype.Service;

/** Marks a contact point nobody could be reached at; doing it twice changes nothing. */
@Service
public final class NoteUnreachable {

    private final People people;

    NoteUnreachable(People people) {
        this.people = people;
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
        people.find(Holder.personOf(contactPointId))
                .ifPresent(person -> person.state()
                        .unreachable(contactPointId, found, at)
                        .ifPresent(changed -> people.change(new People.Changing(person, changed))));
    }
}

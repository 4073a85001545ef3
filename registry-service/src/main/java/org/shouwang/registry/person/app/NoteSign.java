package org.shouwang.registry.person.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Sign;
import org.shouwang.registry.person.Why;
import org.springframework.stereotype.Service;

/**
 * Notes what the care activity service knows of a child that bears on the tier. Each sign keeps how new it is: told twice or in
 * another order it comes to the same. The tier rises by itself; it falls by a person's decision only.
 */
@Service
public final class NoteSign {

    private static final String SUBJECT = "care-activity-service";

    private final People people;
    private final Survivors survivors;
    private final Clock clock;

    NoteSign(People people, Clock clock) {
        this.people = people;
        this.survivors = new Survivors(people);
        this.clock = clock;
    }

    /** Notes it; of somebody absorbed it is about the record that goes on, of somebody unknown or gone about nobody. */
    public void note(String personId, Sign sign) {
        Instant now = clock.instant();
        Author author = new Author(SUBJECT, now, LocalDate.ofInstant(now, clock.getZone()), Why.found(sign.source()));
        people.find(personId)
                .map(survivors::of)
                .ifPresent(person -> person.state()
                        .sign(sign, author)
                        .ifPresent(changed -> people.change(new People.Changing(person, changed))));
    }
}

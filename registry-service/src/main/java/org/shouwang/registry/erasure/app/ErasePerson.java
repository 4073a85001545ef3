package org.shouwang.registry.erasure.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.erasure.Belongings;
import org.shouwang.registry.erasure.Leavings;
import org.shouwang.registry.lifecycle.app.Stays;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Erases. First the person's document becomes a tombstone, with the news in the same write: from then on nobody sees the person.
 * Then what other parts of this service keep is dropped. The tombstone says as long as that is not done, so that whoever comes
 * after a crash goes on; dropping twice is harmless.
 */
@Service
public final class ErasePerson {

    private static final Logger LOG = LoggerFactory.getLogger(ErasePerson.class);
    private static final int BATCH = 100;

    private final People people;
    private final Stays stays;
    private final ObjectProvider<Belongings> belongings;
    private final ObjectProvider<Leavings> leavings;
    private final Clock clock;

    ErasePerson(
            People people,
            Stays stays,
            ObjectProvider<Belongings> belongings,
            ObjectProvider<Leavings> leavings,
            Clock clock) {
        this.people = people;
        this.stays = stays;
        this.belongings = belongings;
        this.leavings = leavings;
        this.clock = clock;
    }

    /** Erases somebody as read. What fails after the tombstone is done later. */
    public void erase(Loaded<Person> person, Course.Cause cause) {
        leavings.forEach(part -> part.forget(person.state()));
        people.erase(person, new Course.Erased(LocalDate.now(clock), cause, true));
        LOG.info("Person {} was erased: {}", person.id(), cause);
        clear(person.id());
    }

    /** Goes on where somebody stopped; how many were finished. */
    public int goOn() {
        List<String> open = stays.toClear(BATCH);
        return (int) open.stream().filter(this::clear).count();
    }

    private boolean clear(String personId) {
        try {
            belongings.orderedStream().forEach(part -> part.drop(personId));
            stays.cleared(personId);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("What person {} has left will be cleared away later: {}", personId, e.toString());
            return false;
        }
    }
}

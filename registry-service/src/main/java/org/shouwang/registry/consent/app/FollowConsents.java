package org.shouwang.registry.consent.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Why;
import org.shouwang.registry.person.app.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Keeps on each person's document whether volunteers may be told of the person, so that a search asks one collection. The word
 * is stored first and the mark after it; a word whose mark may be missing is found by {@link #heal}.
 */
@Service
public final class FollowConsents {

    private static final Logger LOG = LoggerFactory.getLogger(FollowConsents.class);
    private static final int ATTEMPTS = 10;
    private static final int BATCH = 100;

    private final Consents consents;
    private final People people;
    private final Clock clock;

    FollowConsents(Consents consents, People people, Clock clock) {
        this.consents = consents;
        this.people = people;
        this.clock = clock;
    }

    /** Follows one word; again and by several at once without harm. */
    public void follow(Consent word) {
        if (!word.purposes().contains(Consent.Purpose.VOLUNTEERS)) {
            return;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Loaded<Person> found = people.find(word.personId()).orElse(null);
            if (found == null) {
                consents.followed(word.id());
                return;
            }
            // Asked after the person was read: a word that comes later is followed by whoever stored it. Asked once
            // more after a write, for that one may have looked before it.
            boolean told = consents.allows(word.personId(), Consent.Purpose.VOLUNTEERS);
            Optional<Person.Changed> changed = found.state().volunteers(told, author(word));
            if (changed.isEmpty()) {
                consents.followed(word.id());
                return;
            }
            people.changeAll(List.of(new People.Changing(found, changed.get())));
        }
        LOG.info("Consent {} is stored; its person is being changed by others and follows later", word.id());
    }

    /** Follows the words a crash left behind, and those of before there was a mark; how many. */
    public int heal() {
        List<Consent> open = consents.toFollow(BATCH);
        open.forEach(this::follow);
        return open.size();
    }

    private Author author(Consent word) {
        return new Author(word.by(), clock.instant(), LocalDate.now(clock), Why.found("consent:" + word.id()));
    }
}

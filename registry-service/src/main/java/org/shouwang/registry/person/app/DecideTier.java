package org.shouwang.registry.person.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Standing;
import org.shouwang.registry.person.Why;
import org.springframework.stereotype.Service;

/** A person's tier as somebody decided it after review; the only way in which a tier falls. */
@Service
public final class DecideTier {

    private final People people;
    private final ViewPerson viewing;
    private final Sealer sealer;
    private final Clock clock;

    DecideTier(People people, ViewPerson viewing, Sealer sealer, Clock clock) {
        this.people = people;
        this.viewing = viewing;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * The person after the decision; unchanged when it is that tier already. The answer shows the record, so it is a view.
     *
     * @param ifMatch the version the caller has read
     */
    public PersonView decide(String id, String tier, String reason, @Nullable String ifMatch, Caller caller) {
        Rights.requireTierDecider(caller);
        Loaded<Person> found = viewing.seen(id, caller);
        ETags.requireCurrent(ifMatch, found.version());
        viewing.note(caller, found, "risk-level", null);
        Person person = found.state();
        boolean applies = person.kind() == Kind.CHILD && tier.startsWith("R")
                || person.kind() == Kind.ELDER && tier.startsWith("E");
        if (!applies) {
            throw new ProblemException(PersonProblems.TIER_NOT_APPLICABLE);
        }
        Sealed words = sealer.seal(Fields.TIER_REASON, reason);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Optional<Person.Changed> changed = person.decideTier(
                new Standing.Decision(
                        tier,
                        words,
                        caller.subject(),
                        now,
                        person.tierProposal(today).reasons()),
                new Author(caller.subject(), now, today, Why.decided(sealer.seal(Fields.CHANGE_REASON, reason))));
        Loaded<Person> stored = changed.map(change -> people.change(new People.Changing(found, change)))
                .orElse(found);
        return viewing.opened(stored, caller);
    }
}

package org.shouwang.registry.consent.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.TreeSet;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Writes down that somebody was told, agreed, refused or took it back; each is as easy as the others. */
@Service
public final class RecordConsent {

    private static final int MOST = 200;

    private final Consents consents;
    private final ViewPerson viewing;
    private final FollowConsents following;
    private final Clock clock;

    RecordConsent(Consents consents, ViewPerson viewing, FollowConsents following, Clock clock) {
        this.consents = consents;
        this.viewing = viewing;
        this.following = following;
        this.clock = clock;
    }

    /** An entry as it was sent. */
    public record Command(
            String id,
            String personId,
            Consent.Status status,
            List<Consent.Purpose> purposes,
            String textVersion,
            Consent.Giver given,
            Consent.Channel channel,
            LocalDate day) {}

    /** The entry; the same again is the one that is there. */
    public Consent record(Command command, Caller caller) {
        Rights.require(Operation.RECORD_CONSENT, caller);
        Person person = viewing.seen(command.personId(), caller).state();
        Instant now = clock.instant();
        Consent consent = new Consent(
                command.id(),
                command.personId(),
                command.status(),
                List.copyOf(new TreeSet<>(command.purposes())),
                command.textVersion(),
                command.given(),
                command.channel(),
                command.day(),
                caller.subject(),
                now);
        check(consent, person, LocalDate.ofInstant(now, clock.getZone()));
        if (consents.of(person.id()).size() >= MOST
                && consents.find(consent.id()).isEmpty()) {
            throw new ProblemException(ConsentProblems.TOO_MANY_CONSENTS);
        }
        Consent stored = consents.add(consent)
                ? consent
                : consents.find(consent.id())
                        .filter(consent::sameAs)
                        .orElseThrow(() -> new ProblemException(ConsentProblems.CONSENT_ID_REUSED));
        following.follow(stored);
        return stored;
    }

    private static void check(Consent consent, Person person, LocalDate today) {
        if (consent.day().isAfter(today)) {
            throw new ProblemException(ConsentProblems.CONSENT_IN_FUTURE);
        }
        if (consent.claimsDuty()) {
            throw new ProblemException(ConsentProblems.CONSENT_IS_NO_DUTY);
        }
        LocalDate birth = person.profile().birthDate();
        boolean young = person.kind() == Kind.CHILD
                && consent.lacksGuardian(
                        birth == null
                                ? Integer.valueOf(0)
                                : Integer.valueOf(
                                        Period.between(birth, consent.day()).getYears()));
        if (young) {
            throw new ProblemException(ConsentProblems.CONSENT_NEEDS_GUARDIAN);
        }
    }

    /** All entries of a person; noted as a view. */
    public List<Consent> list(String personId, Caller caller) {
        Rights.require(Operation.LIST_CONSENTS, caller);
        Loaded<Person> found = viewing.seen(personId, caller);
        viewing.note(caller, found, "consents", null);
        return consents.of(personId);
    }
}

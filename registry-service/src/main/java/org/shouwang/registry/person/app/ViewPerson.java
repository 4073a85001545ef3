package org.shouwang.registry.person.app;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.glass.app.Glasses;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Shows one record, and notes in the access log that it was shown. */
@Service
public final class ViewPerson {

    private final People people;
    private final Sealer sealer;
    private final NoteView noting;
    private final Glasses glasses;
    private final Clock clock;

    ViewPerson(People people, Sealer sealer, NoteView noting, Glasses glasses, Clock clock) {
        this.people = people;
        this.sealer = sealer;
        this.noting = noting;
        this.glasses = glasses;
        this.clock = clock;
    }

    /** A contact point with its number, for sending. */
    public record Number(
            String contactPointId,
            String personId,
            String holder,
            String phone,
            String literacy,
            String relation,
            String status) {}

    /**
     * The person, as this caller may see it; also through a glass this caller has broken. The only operation a broken glass
     * opens.
     *
     * @param purpose what the caller says it is for
     */
    public PersonView view(String id, Caller caller, @Nullable Purpose purpose) {
        Rights.require(Operation.GET_PERSON, caller);
        Optional<Loaded<Person>> usual = people.find(id, Rights.sight(caller));
        if (usual.isPresent()) {
            noting.note(caller, usual.get().state(), "person", purpose, null);
            return opened(usual.get(), caller);
        }
        ProblemException nobody = nobody(id, caller);
        String glassId = nobody.problem() == PersonProblems.PERSON_MERGED
                ? null
                : glasses.open(id, caller.subject(), clock.instant()).orElse(null);
        Loaded<Person> behind =
                Optional.ofNullable(glassId).flatMap(broken -> people.find(id)).orElseThrow(() -> nobody);
        noting.note(caller, behind.state(), "person", purpose, glassId);
        return opened(behind, caller);
    }

    /** The same for another operation that shows the record, such as a form; action is how the access log names it. */
    public PersonView view(String id, Operation operation, Caller caller, @Nullable Purpose purpose, String action) {
        Rights.require(operation, caller);
        Loaded<Person> found = seen(id, caller);
        note(caller, found, action, purpose);
        return opened(found, caller);
    }

    /** The number of a contact point, at the moment of sending; for the platform's own services only. */
    public Number number(String contactPointId, Caller caller, @Nullable Purpose purpose) {
        Rights.require(Operation.GET_CONTACT_POINT, caller);
        Loaded<Person> found = people.find(Holder.personOf(contactPointId))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        Number number = found.state().contactPoints().stream()
                .filter(point -> point.contactPointId().equals(contactPointId))
                .findFirst()
                .map(point -> new Number(
                        contactPointId,
                        found.id(),
                        point.holder().name(),
                        sealer.open(Fields.PHONE, point.phone()),
                        point.literacy(),
                        point.relation(),
                        point.status().name()))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        note(caller, found, "contact-point", purpose);
        return number;
    }

    /** The person as this caller may see it; whoever shows it notes that. */
    public PersonView opened(Loaded<Person> found, Caller caller) {
        Person shown = Rights.onlyVolunteer(caller) ? found.state().forVolunteers() : found.state();
        return PersonView.of(shown, found.version(), sealer, Rights.seesIdNumber(caller), Rights.seesPhones(caller));
    }

    /** The person, if it is one of the caller's. */
    public Loaded<Person> seen(String id, Caller caller) {
        return people.find(id, Rights.sight(caller)).orElseThrow(() -> nobody(id, caller));
    }

    /** Why there is nobody of an id for a caller: absorbed by somebody the caller sees, or simply not there. */
    private ProblemException nobody(String id, Caller caller) {
        return people.survivor(id, Rights.sight(caller))
                .map(survivor -> new ProblemException(PersonProblems.PERSON_MERGED, survivor))
                .orElseGet(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    /** Notes a view before it is given; a view that cannot be noted is refused. */
    public void note(Caller caller, Loaded<Person> found, String action, @Nullable Purpose purpose) {
        noting.note(caller, found.state(), action, purpose);
    }

    /** The same for who has only the id: a read more, so not for who has the record. */
    public void note(Caller caller, String personId, String action, @Nullable Purpose purpose) {
        people.find(personId).ifPresent(found -> note(caller, found, action, purpose));
    }
}

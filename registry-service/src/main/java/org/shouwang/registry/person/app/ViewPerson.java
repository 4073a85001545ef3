package org.shouwang.registry.person.app;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.AccessLog;
import org.shouwang.registry.access.RecordView;
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
    private final AccessLog log;
    private final Ids ids;
    private final Clock clock;

    ViewPerson(People people, Sealer sealer, AccessLog log, Ids ids, Clock clock) {
        this.people = people;
        this.sealer = sealer;
        this.log = log;
        this.ids = ids;
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
     * The person, as this caller may see it.
     *
     * @param purpose what the caller says it is for
     */
    public PersonView view(String id, Caller caller, @Nullable String purpose) {
        return view(id, Operation.GET_PERSON, caller, purpose, "person");
    }

    /** The same for another operation that shows the record, such as a form; action is how the access log names it. */
    public PersonView view(String id, Operation operation, Caller caller, @Nullable String purpose, String action) {
        Rights.require(operation, caller);
        Loaded<Person> found = seen(id, caller);
        note(caller, id, action, purpose);
        return opened(found, caller);
    }

    /** The number of a contact point, at the moment of sending; for the platform's own services only. */
    public Number number(String contactPointId, Caller caller, @Nullable String purpose) {
        Rights.require(Operation.GET_CONTACT_POINT, caller);
        Loaded<Person> found = stored(Holder.personOf(contactPointId), caller);
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
        note(caller, found.id(), "contact-point", purpose);
        return number;
    }

    /** The person as this caller may see it; whoever shows it notes that. */
    public PersonView opened(Loaded<Person> found, Caller caller) {
        return PersonView.of(
                found.state(), found.version(), sealer, Rights.seesIdNumber(caller), Rights.seesPhones(caller));
    }

    /** The person, if it is one of the caller's. */
    public Loaded<Person> seen(String id, Caller caller) {
        Loaded<Person> found = stored(id, caller);
        String next = found.state().mergedInto().orElse(null);
        if (next != null) {
            Person survivor = new Survivors(people).of(found).state();
            caller.requireSees(survivor.orgs());
            throw new ProblemException(PersonProblems.PERSON_MERGED, survivor.id());
        }
        return found;
    }

    private Loaded<Person> stored(String id, Caller caller) {
        Loaded<Person> found = people.find(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(found.state().orgs());
        return found;
    }

    /** Notes a view before it is given; a view that cannot be noted is refused. */
    public void note(Caller caller, String personId, String action, @Nullable String purpose) {
        log.note(new RecordView(
                ids.next(), clock.instant(), caller.subject(), caller.roles(), personId, action, shortened(purpose)));
    }

    private static @Nullable String shortened(@Nullable String purpose) {
        return purpose == null || purpose.length() <= 200 ? purpose : purpose.substring(0, 200);
    }
}

package org.shouwang.registry.person.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Edit;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Why;
import org.shouwang.registry.rights.Operation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** A record as a person edits it by hand, with a reason and a day from which on it holds. */
@Service
public final class EditPerson {

    private final People people;
    private final Organisations organisations;
    private final ViewPerson viewing;
    private final NamedCorrections corrections;
    private final Sealer sealer;
    private final Clock clock;

    EditPerson(
            People people,
            Organisations organisations,
            ViewPerson viewing,
            NamedCorrections corrections,
            Sealer sealer,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.viewing = viewing;
        this.corrections = corrections;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * An edit and how it is entered.
     *
     * @param from from this day on; none = today
     * @param correctionId the accepted request it carries out; none = the caller's own doing
     * @param ifMatch the version the caller has read
     */
    public record Command(
            String id,
            Edit edit,
            @Nullable LocalDate from,
            String reason,
            @Nullable String correctionId,
            @Nullable String ifMatch) {}

    /** The record after the edit; unchanged when it says that already. The answer shows the record, so it is a view. */
    public PersonView edit(Command command, Caller caller) {
        Edit edit = command.edit();
        Rights.require(operation(edit), caller);
        Loaded<Person> found = viewing.seen(command.id(), caller);
        ETags.requireCurrent(command.ifMatch(), found.version());
        Person person = found.state();
        requireApplicable(edit, person.kind());
        Author author = author(command, person, caller);
        // noted first: whoever tries ID numbers one after the other is seen in the access log
        viewing.note(caller, found, "edit", null);
        requireFree(edit, person);
        Optional<Person.Changed> changed = person.edit(edit, author);
        try {
            Loaded<Person> stored = changed.map(change -> people.change(new People.Changing(found, change)))
                    .orElse(found);
            if (command.correctionId() != null) {
                corrections.carriedOut(command.correctionId(), person.id());
            }
            return viewing.opened(stored, caller);
        } catch (DuplicateKeyException e) {
            throw new ProblemException(PersonProblems.ID_NUMBER_TAKEN);
        }
    }

    private static Operation operation(Edit edit) {
        if (edit instanceof Edit.Dated dated) {
            return switch (dated.part()) {
                case GUARDIANSHIP -> Operation.EDIT_GUARDIANSHIP;
                case SCHOOL -> Operation.EDIT_SCHOOL;
                case HOME -> Operation.EDIT_HOME;
                case CATEGORY, TIER, STATUS -> Operation.EDIT_CATEGORY;
            };
        }
        if (edit instanceof Edit.Reach) {
            return Operation.EDIT_CONTACT_POINT;
        }
        if (edit instanceof Edit.Rename) {
            return Operation.CORRECT_NAME;
        }
        return edit instanceof Edit.Renumber ? Operation.CORRECT_ID_NUMBER : Operation.EDIT_CATEGORY;
    }

    private Author author(Command command, Person person, Caller caller) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        LocalDate from = command.from() == null ? today : command.from();
        LocalDate registered = person.registration().on();
        if (from.isBefore(registered) || from.isAfter(today)) {
            throw new ProblemException(PersonProblems.DAY_NOT_ALLOWED, registered.toString(), today.toString());
        }
        String correction = command.correctionId();
        String source = correction == null ? null : corrections.requireAccepted(correction, person.id(), caller);
        Why why = new Why(Why.Cause.DECISION, source, sealer.seal(Fields.CHANGE_REASON, command.reason()));
        return new Author(caller.subject(), now, from, why);
    }

    private static void requireApplicable(Edit edit, Kind kind) {
        boolean child = kind == Kind.CHILD;
        boolean applies = edit instanceof Edit.Place ? child : child || kind == Kind.ELDER;
        if (!applies) {
            throw new ProblemException(PersonProblems.EDIT_NOT_APPLICABLE);
        }
    }

    private void requireFree(Edit edit, Person person) {
        if (edit instanceof Edit.Renumber renumber) {
            String key = Identity.keyOf(person.kind(), renumber.idNumber().hash());
            if (people.byKeys(List.of(key)).stream()
                    .anyMatch(other -> !other.id().equals(person.id()))) {
                throw new ProblemException(PersonProblems.ID_NUMBER_TAKEN);
            }
        }
    }

    /** A home in the caller's scope. */
    public Home home(String code, Caller caller) {
        Organisation division = place(code, caller);
        if (!division.type().division()) {
            throw new ProblemException(PersonProblems.PLACE_UNSUITABLE);
        }
        return new Home(division.code(), division.orgs());
    }

    /** A school, and a class of it, in the caller's scope. */
    public Schooling schooling(
            String schoolCode,
            @Nullable String classCode,
            @Nullable String stage,
            @Nullable Integer grade,
            @Nullable Boolean boarding,
            Caller caller) {
        Organisation school = place(schoolCode, caller);
        Organisation room = classCode == null ? school : place(classCode, caller);
        boolean fits = school.type() == OrganisationType.SCHOOL
                && (classCode == null
                        || room.type() == OrganisationType.CLASS && room.orgs().contains(schoolCode));
        if (!fits) {
            throw new ProblemException(PersonProblems.PLACE_UNSUITABLE);
        }
        return new Schooling(schoolCode, classCode, stage, grade, boarding, "UNK", room.orgs());
    }

    private Organisation place(String code, Caller caller) {
        return organisations
                .find(code)
                .map(Loaded::state)
                .filter(one -> caller.sees(one.orgs()))
                .orElseThrow(() -> new ProblemException(PersonProblems.PLACE_UNSUITABLE));
    }
}

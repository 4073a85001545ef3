package org.shouwang.registry.lifecycle.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Elder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Profile;
import org.shouwang.registry.person.RosterEntry;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Why;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonView;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Puts down somebody who was found or reported, so that the clock of the file begins; the file itself follows. */
@Service
public final class ReportFound {

    private final People people;
    private final Organisations organisations;
    private final ViewPerson viewing;
    private final Sealer sealer;
    private final Ids ids;
    private final Clock clock;

    ReportFound(People people, Organisations organisations, ViewPerson viewing, Sealer sealer, Ids ids, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.viewing = viewing;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is known of somebody found. */
    public record Found(
            Kind kind,
            String name,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            String villageCode,
            @Nullable LocalDate on) {}

    /** The person as put down. */
    public PersonView report(Found found, Caller caller) {
        Rights.require(Operation.REPORT_FOUND, caller);
        LocalDate today = LocalDate.now(clock);
        LocalDate on = found.on() == null ? today : found.on();
        if (on.isAfter(today) || on.isBefore(today.minusYears(1))) {
            throw new ProblemException(LifeCycleProblems.DAY_NOT_POSSIBLE);
        }
        Home home = home(found.villageCode(), caller);
        RosterEntry entry = new RosterEntry(
                found.kind(),
                Identity.of(found.kind(), null, found.name(), found.birthDate(), home.code(), "", sealer),
                found.name(),
                new Profile(
                        found.sex() == null ? CodeList.UNKNOWN : found.sex(),
                        found.birthDate(),
                        CodeList.UNKNOWN,
                        CodeList.UNKNOWN,
                        null,
                        null),
                home,
                Schooling.NONE,
                null,
                List.of(),
                Elder.NONE,
                List.of(),
                null,
                List.of(),
                List.of(),
                "");
        Person person = Person.register(
                        ids.next(), entry, new Author(caller.subject(), clock.instant(), on, Why.ofImport("found")))
                .found(new Course.Found(on, caller.subject()));
        if (!people.registerAll(List.of(person)).isEmpty()) {
            throw new ProblemException(LifeCycleProblems.ALREADY_REGISTERED);
        }
        Loaded<Person> stored = viewing.seen(person.id(), caller);
        viewing.note(caller, stored, "found", null);
        return viewing.opened(stored, caller);
    }

    private Home home(String code, Caller caller) {
        return organisations
                .find(code)
                .map(found -> found.state())
                .filter(village -> village.type() == OrganisationType.VILLAGE)
                .filter(village -> caller.sees(village.orgs()))
                .map((Organisation village) -> new Home(village.code(), village.orgs()))
                .orElseThrow(() -> new ProblemException(LifeCycleProblems.VILLAGE_UNKNOWN));
    }
}

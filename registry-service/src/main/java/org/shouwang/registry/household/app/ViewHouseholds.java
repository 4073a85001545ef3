package org.shouwang.registry.household.app;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.AccessLog;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.household.Household;
import org.shouwang.registry.household.Resident;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonQuery;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.springframework.stereotype.Service;

/** Shows households, and who may be one: each person shown is noted in the access log. */
@Service
public final class ViewHouseholds {

    private static final int MOST_PROPOSED = 20;
    private static final Set<Holder> AT_HOME = EnumSet.of(Holder.GUARDIAN, Holder.CARER, Holder.SELF);

    private final Households households;
    private final Homes homes;
    private final KeepHouseholds keeping;
    private final People people;
    private final ViewPerson viewing;
    private final AccessLog log;
    private final Ids ids;
    private final Clock clock;

    ViewHouseholds(
            Households households,
            Homes homes,
            KeepHouseholds keeping,
            People people,
            ViewPerson viewing,
            AccessLog log,
            Ids ids,
            Clock clock) {
        this.households = households;
        this.homes = homes;
        this.keeping = keeping;
        this.people = people;
        this.viewing = viewing;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** A household as one caller may see it. */
    public record View(Household household, long version, List<Resident> residents) {}

    /** A household of the caller's villages. */
    public View household(String id, Caller caller) {
        return view(
                households
                        .find(id, Rights.sight(caller))
                        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND)),
                caller);
    }

    /** Where a person lives. */
    public View of(String personId, Caller caller) {
        seen(personId, caller);
        return view(homes.of(personId).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND)), caller);
    }

    /** The household as this caller may see it. */
    public View view(Loaded<Household> found, Caller caller) {
        List<Resident> residents = keeping.residents(found.state(), caller);
        residents.stream().map(Resident::personId).distinct().forEach(person -> note(person, caller));
        return new View(found.state(), found.version(), residents);
    }

    /** People of the same village who are reached by a phone that rings in this person's home: a person decides. */
    public List<Person> proposed(String personId, Caller caller) {
        Person person = seen(personId, caller);
        Home home = person.home();
        note(personId, caller);
        if (home == null) {
            return List.of();
        }
        Set<String> known = new TreeSet<>(Set.of(personId));
        List<Person> found = phones(person).stream()
                .flatMap(phone -> people.search(with(phone, home.code(), caller)).stream())
                .map(Loaded::state)
                .filter(other -> phones(other).stream().anyMatch(phones(person)::contains))
                .filter(other -> known.add(other.id()))
                .toList();
        found.forEach(other -> note(other.id(), caller));
        return found;
    }

    private static PersonQuery with(String phone, String village, Caller caller) {
        return PersonQuery.in(village, null, MOST_PROPOSED)
                .within(Rights.sight(caller))
                .reachedAt(phone);
    }

    private static Set<String> phones(Person person) {
        return person.contactPoints().stream()
                .filter(point -> AT_HOME.contains(point.holder()))
                .map(ContactPoint::phone)
                .map(phone -> phone.hash())
                .collect(Collectors.toSet());
    }

    private Person seen(String personId, Caller caller) {
        return viewing.seen(personId, caller).state();
    }

    private void note(String personId, Caller caller) {
        log.note(new RecordView(
                ids.next(), clock.instant(), caller.subject(), caller.roles(), personId, "household", null));
    }
}

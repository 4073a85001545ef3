package org.shouwang.registry.organisation.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Role;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Whereabouts;
import org.shouwang.registry.person.Why;
import org.shouwang.registry.person.app.People;
import org.springframework.stereotype.Component;

/** Takes people along when what they lie in has another code or hangs elsewhere. */
@Component
final class Relocate {

    private final People people;
    private final Organisations organisations;
    private final Sealer sealer;

    Relocate(People people, Organisations organisations, Sealer sealer) {
        this.people = people;
        this.organisations = organisations;
        this.sealer = sealer;
    }

    /**
     * A change people follow.
     *
     * @param old the code that ended
     * @param next what takes over; none = only what hangs elsewhere now is followed
     * @param on first day of the new code
     * @param source id of the change, kept in the history
     */
    record Move(String old, @Nullable Organisation next, LocalDate on, String source, String by, Instant at) {

        Author author() {
            return new Author(by, at, on, new Why(Why.Cause.RULE, source, null));
        }
    }

    /** Moves those of these whom it concerns; how many, and the ids of those somebody else changed meanwhile. */
    Moved move(List<Loaded<Person>> found, Move move) {
        Map<String, Organisation> places = places(found);
        List<Loaded<Person>> concerned = new ArrayList<>();
        List<Whereabouts> next = new ArrayList<>();
        for (Loaded<Person> person : found) {
            concerned.add(person);
            next.add(next(person.state(), move, places));
        }
        Set<String> taken = taken(concerned, next);
        List<People.Changing> changes = new ArrayList<>();
        for (int i = 0; i < concerned.size(); i++) {
            Loaded<Person> person = concerned.get(i);
            Whereabouts now = taken.contains(next.get(i).identity().key())
                    ? keepIdentity(next.get(i), person.state())
                    : next.get(i);
            person.state()
                    .relocated(now, move.author())
                    .ifPresent(changed -> changes.add(new People.Changing(person, changed)));
        }
        Set<String> stale = changes.isEmpty() ? Set.of() : people.changeAll(changes);
        return new Moved(changes.size() - stale.size(), stale);
    }

    /** What came of it. */
    record Moved(int people, Set<String> stale) {}

    /** Schools, classes and offices of these people, as they hang now: one round trip. */
    private Map<String, Organisation> places(List<Loaded<Person>> found) {
        Set<String> codes = new HashSet<>();
        for (Loaded<Person> person : found) {
            Schooling schooling = person.state().schooling();
            Optional.ofNullable(innermost(schooling)).ifPresent(codes::add);
            person.state().roles().forEach(role -> codes.add(role.org()));
        }
        Map<String, Organisation> places = new HashMap<>();
        organisations.findAll(codes).forEach(place -> places.put(place.id(), place.state()));
        return places;
    }

    private static @Nullable String innermost(Schooling schooling) {
        return schooling.classCode() == null ? schooling.schoolCode() : schooling.classCode();
    }

    private Whereabouts next(Person person, Move move, Map<String, Organisation> places) {
        Organisation to = move.next();
        Home home = person.home();
        Home nextHome =
                home != null && to != null && home.code().equals(move.old()) ? new Home(to.code(), to.orgs()) : home;
        Schooling schooling = schooling(person.schooling(), places);
        List<Role> roles = person.roles().stream()
                .map(role -> to != null && role.org().equals(move.old()) ? new Role(role.role(), to.code()) : role)
                .distinct()
                .toList();
        Set<String> orgs = new LinkedHashSet<>();
        if (nextHome != null) {
            orgs.addAll(nextHome.orgs());
        }
        orgs.addAll(schooling.orgs());
        if (person.kind() == Kind.HELPER) {
            orgs.addAll(ofRoles(person, roles, to, places));
        }
        Identity identity = nextHome == null || nextHome.equals(home) ? person.identity() : identity(person, nextHome);
        return new Whereabouts(identity, nextHome, schooling, roles, List.copyOf(orgs));
    }

    private static Schooling schooling(Schooling schooling, Map<String, Organisation> places) {
        String code = innermost(schooling);
        Organisation place = code == null ? null : places.get(code);
        return place == null ? schooling : schooling.hanging(place.orgs());
    }

    /** A role of an office nobody knows keeps what was known of it. */
    private static Set<String> ofRoles(
            Person person, List<Role> roles, @Nullable Organisation to, Map<String, Organisation> places) {
        Set<String> orgs = new LinkedHashSet<>();
        for (Role role : roles) {
            Organisation office = to != null && role.org().equals(to.code()) ? to : places.get(role.org());
            if (office == null) {
                return new LinkedHashSet<>(person.orgs());
            }
            orgs.addAll(office.orgs());
        }
        return orgs;
    }

    /** Whoever has no ID number is known by the new village from now on, or the next roster would double the person. */
    private Identity identity(Person person, Home home) {
        Holder carer = person.kind() == Kind.CHILD ? Holder.GUARDIAN : Holder.CARER;
        String phone = person.contactPoints().stream()
                .filter(point -> point.holder() == carer)
                .map(ContactPoint::phone)
                .map(number -> sealer.open(Fields.PHONE, number))
                .findFirst()
                .orElse("");
        Identity next = Identity.of(
                person.kind(),
                person.identity().idNumber(),
                person.name(),
                person.profile().birthDate(),
                home.code(),
                phone,
                sealer);
        return person.identity().idNumber() == null
                ? next
                : new Identity(person.identity().key(), next.soft(), next.idNumber());
    }

    /** Keys that somebody else has already: the two are to be looked at as duplicates, not to stop the others. */
    private Set<String> taken(List<Loaded<Person>> concerned, List<Whereabouts> next) {
        Map<String, String> wanted = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < concerned.size(); i++) {
            Person person = concerned.get(i).state();
            String key = next.get(i).identity().key();
            if (!key.equals(person.identity().key()) && wanted.put(key, person.id()) != null) {
                taken.add(key);
            }
        }
        people.byKeys(wanted.keySet())
                .forEach(person -> taken.add(person.state().identity().key()));
        return taken;
    }

    private static Whereabouts keepIdentity(Whereabouts now, Person person) {
        return new Whereabouts(person.identity(), now.home(), now.schooling(), now.roles(), now.orgs());
    }
}

package org.shouwang.registry.person.app;

import java.util.List;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Value;
import org.shouwang.registry.rights.Sight;
import org.springframework.stereotype.Service;

/**
 * One person may be an elder on the list and a child's guardian at once: the two are found equal by the ID number, in both
 * directions. Whoever lies outside the caller's scope is not there.
 */
@Service
public final class Relations {

    private final People people;
    private final ViewPerson viewing;

    Relations(People people, ViewPerson viewing) {
        this.people = people;
        this.viewing = viewing;
    }

    /** Somebody on the register. */
    public record Related(String personId, String name, Kind kind) {

        static Related of(Loaded<Person> person) {
            return new Related(
                    person.id(), person.state().name(), person.state().kind());
        }
    }

    /** Whom a person cares for, and who cares. */
    public record Around(List<Related> caresFor, List<Related> caredForBy) {}

    /** The people around one. */
    public Around of(String id, Caller caller) {
        Loaded<Person> found = viewing.seen(id, caller);
        viewing.note(caller, found, "relations", null);
        Person person = found.state();
        Sight sight = Rights.sight(caller);
        return new Around(related(caresFor(person, sight)), related(caredForBy(person, sight)));
    }

    private List<Loaded<Person>> caresFor(Person person, Sight sight) {
        Sealed number = person.identity().idNumber();
        return number == null ? List.of() : people.caredForBy(number.hash(), sight);
    }

    private List<Loaded<Person>> caredForBy(Person person, Sight sight) {
        Value carer = person.details().values().get(Detail.CARER_ID_NUMBER);
        Sealed number = carer == null ? null : carer.sealed();
        return number == null
                ? List.of()
                : people.byKeys(
                        List.of(Identity.keyOf(Kind.ELDER, number.hash()), Identity.keyOf(Kind.HELPER, number.hash())),
                        sight);
    }

    private static List<Related> related(List<Loaded<Person>> found) {
        return found.stream().map(Related::of).toList();
    }
}

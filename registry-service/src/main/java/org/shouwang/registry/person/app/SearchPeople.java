package org.shouwang.registry.person.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.springframework.stereotype.Service;

/** Finds people; only those in the caller's scope exist. */
@Service
public final class SearchPeople {

    private final People people;
    private final Sealer sealer;

    SearchPeople(People people, Sealer sealer) {
        this.people = people;
        this.sealer = sealer;
    }

    /** Whom to look for; all parts given must hold. */
    public record Command(
            @Nullable List<String> ids,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String org,
            @Nullable Kind kind,
            @Nullable String tier,
            @Nullable String after,
            int limit) {}

    /** One page, by id. */
    public List<Person> search(Command command, Caller caller) {
        Rights.requireReader(caller);
        PersonQuery query = new PersonQuery(
                command.ids(),
                command.name(),
                command.idNumber() == null ? null : keys(command.idNumber()),
                command.org(),
                command.kind(),
                command.tier(),
                caller.everywhere() ? null : caller.orgs(),
                command.after(),
                command.limit());
        return people.search(query).stream().map(Loaded::state).toList();
    }

    private List<String> keys(String idNumber) {
        String hash = sealer.hash(Fields.ID_NUMBER, IdNumber.normalise(idNumber));
        return List.of(Identity.keyOf(Kind.CHILD, hash), Identity.keyOf(Kind.ELDER, hash));
    }
}

package org.shouwang.registry.sheet.app;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonQuery;
import org.shouwang.registry.person.app.Rights;
import org.springframework.stereotype.Component;

/** Walks over the people of an organisation, some hundred at a time. */
@Component
final class PeopleSheets {

    private static final int AT_ONCE = 500;

    private final People people;

    PeopleSheets(People people) {
        this.people = people;
    }

    /** Everybody of a kind who is on the register there and whom the caller sees, by id. */
    void each(@Nullable Kind kind, String org, Caller caller, Consumer<Loaded<Person>> sink) {
        String after = null;
        List<Loaded<Person>> page;
        do {
            page = people.search(PersonQuery.in(org, after, AT_ONCE).of(kind).within(Rights.sight(caller)));
            page.stream().filter(PeopleSheets::there).forEach(sink);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == AT_ONCE);
    }

    private static boolean there(Loaded<Person> person) {
        return person.state().registration().status() == Registration.Status.ON_REGISTER;
    }
}

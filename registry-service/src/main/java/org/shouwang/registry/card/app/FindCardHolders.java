package org.shouwang.registry.card.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.card.CardKind;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonQuery;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.springframework.stereotype.Service;

/** Finds those who get a card, in the caller's scope. */
@Service
final class FindCardHolders {

    private static final int PAGE = 200;

    private final People people;
    private final Organisations organisations;
    private final ViewPerson viewing;

    FindCardHolders(People people, Organisations organisations, ViewPerson viewing) {
        this.people = people;
        this.organisations = organisations;
        this.viewing = viewing;
    }

    /** The person, if the caller may see it. */
    Person one(String id, Caller caller) {
        return viewing.seen(id, caller).state();
    }

    /** These people; one that is not there, or not the caller's to see, refuses all. */
    List<Person> all(List<String> ids, CardKind kind, Caller caller) {
        List<String> distinct = ids.stream().distinct().toList();
        List<Person> found = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += PAGE) {
            List<String> part = distinct.subList(from, Math.min(distinct.size(), from + PAGE));
            people.search(PersonQuery.of(part).within(Rights.sight(caller)))
                    .forEach(person -> found.add(person.state()));
        }
        if (found.size() != distinct.size()) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        return found.stream().filter(person -> gets(person, kind)).toList();
    }

    /** Everybody of an organisation of the caller's; one more than the most, if there are more. */
    List<Person> of(String org, CardKind kind, int most, Caller caller) {
        requireSees(org, caller);
        List<Person> found = new ArrayList<>();
        String after = null;
        while (found.size() <= most) {
            List<Person> page = page(org, kind, after, PAGE, caller);
            page.stream().filter(person -> gets(person, kind)).forEach(found::add);
            if (page.size() < PAGE) {
                break;
            }
            after = page.get(PAGE - 1).id();
        }
        return found;
    }

    void requireSees(String org, Caller caller) {
        caller.requireSees(organisations
                .find(org)
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND))
                .state()
                .orgs());
    }

    List<Person> page(String org, CardKind kind, @Nullable String after, int limit, Caller caller) {
        return people.search(PersonQuery.in(org, after, limit).of(kind.holder()).within(Rights.sight(caller))).stream()
                .map(Loaded::state)
                .toList();
    }

    static boolean gets(Person person, CardKind kind) {
        return person.kind() == kind.holder() && person.registration().status() == Registration.Status.ON_REGISTER;
    }
}

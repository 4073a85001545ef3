package org.shouwang.registry.duplicate.app;

import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.duplicate.SuspectedPair;
import org.shouwang.registry.person.Person;

/** A pair with both records as they are now; whoever gets it sees both. */
public record PairView(Loaded<SuspectedPair> pair, Loaded<Person> one, Loaded<Person> other) {

    /** One of the two. */
    public Loaded<Person> person(String id) {
        return one.id().equals(id) ? one : other;
    }
}

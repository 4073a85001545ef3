package org.shouwang.registry.person.app;

import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.person.Person;

/** Leads from an absorbed record to the one that goes on. */
public final class Survivors {

    /** Merges of merges; more steps than anybody ever takes. */
    private static final int MOST_STEPS = 20;

    private final People people;

    public Survivors(People people) {
        this.people = people;
    }

    /** The record that goes on in place of this one; itself, if it was not absorbed. */
    public Loaded<Person> of(Loaded<Person> person) {
        Loaded<Person> now = person;
        for (int step = 0; step < MOST_STEPS; step++) {
            String into = now.state().mergedInto().orElse(null);
            Loaded<Person> next = into == null ? null : people.find(into).orElse(null);
            if (next == null) {
                return now;
            }
            now = next;
        }
        return now;
    }
}

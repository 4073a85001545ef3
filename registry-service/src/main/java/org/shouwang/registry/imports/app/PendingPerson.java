package org.shouwang.registry.imports.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.RosterEntry;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.roster.Scope;

/** A person as the rows of one batch make him or her, not yet written. */
final class PendingPerson {

    private final @Nullable Loaded<Person> before;
    private @Nullable Person now;
    private final Set<String> changes = new LinkedHashSet<>();

    PendingPerson(@Nullable Loaded<Person> before) {
        this.before = before;
        this.now = before == null ? null : before.state();
    }

    String id() {
        return now == null ? "" : now.id();
    }

    boolean locked() {
        return before != null && before.state().registration().locked();
    }

    boolean outside(Scope scope) {
        return before != null && !scope.covers(before.state().orgs());
    }

    Outcome follow(RosterEntry entry, Ids ids, Author author) {
        Person person = now;
        if (person == null) {
            now = Person.register(ids.next(), entry, author);
            return Outcome.ACCEPTED;
        }
        Person.Changed changed = person.follow(entry, author).orElse(null);
        if (changed == null) {
            return Outcome.UNCHANGED;
        }
        now = changed.person();
        changes.addAll(changed.changes());
        return Outcome.CHANGED;
    }

    void collect(List<Person> registered, List<People.Changing> changed) {
        Person person = now;
        if (person != null && before == null) {
            registered.add(person);
        } else if (person != null && before != null && !changes.isEmpty()) {
            changed.add(new People.Changing(before, new Person.Changed(person, List.copyOf(changes))));
        }
    }

    /** As what it counts: whoever this import itself brought in, before an interruption or by an earlier row, is new. */
    Outcome told(Outcome outcome, String importId) {
        Person person = now;
        if (person == null) {
            return outcome;
        }
        if (importId.equals(person.provenance().registeredBy())) {
            return Outcome.ACCEPTED;
        }
        return importId.equals(person.provenance().changedBy()) ? Outcome.CHANGED : outcome;
    }
}

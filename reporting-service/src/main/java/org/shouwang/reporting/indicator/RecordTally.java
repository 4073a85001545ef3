package org.shouwang.reporting.indicator;

import java.util.SortedMap;

/** Counts the records themselves by contact type, whatever their result; a record for several people counts once. */
final class RecordTally {
    private final Scope scope;
    private final Counts records = new Counts();

    RecordTally(Scope scope) {
        this.scope = scope;
    }

    void add(PersonFacts person) {
        for (Contact contact : person.contacts()) {
            if (scope.has(contact.day())
                    && scope.covers(contact.orgs())
                    && contact.personIds().get(0).equals(person.id())) {
                records.add(contact.type());
            }
        }
    }

    SortedMap<String, Long> records() {
        return records.sorted();
    }
}

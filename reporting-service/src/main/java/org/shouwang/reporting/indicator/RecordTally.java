package org.shouwang.reporting.indicator;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the records themselves by contact type, whatever their result; a record for several people counts once. */
final class RecordTally {
    private final Scope scope;
    private final SortedMap<String, Long> records = new TreeMap<>();

    RecordTally(Scope scope) {
        this.scope = scope;
    }

    void add(PersonFacts person) {
        for (Contact contact : person.contacts()) {
            if (scope.period().has(contact.day())
                    && scope.covers(contact.orgs())
                    && contact.personIds().get(0).equals(person.id())) {
                records.merge(contact.type(), 1L, Long::sum);
            }
        }
    }

    SortedMap<String, Long> records() {
        return records;
    }
}

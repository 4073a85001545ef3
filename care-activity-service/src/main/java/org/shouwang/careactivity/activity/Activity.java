package org.shouwang.careactivity.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;

/**
 * Something done for people, written down once. Never changed afterwards; it can only be withdrawn.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param personIds whom it was done for; the first one's partition carries its events
 * @param at when it happened
 * @param minutes how long, 0 when not said
 * @param role the role in which it was done
 * @param note free text about a person: sealed at rest, never in an event
 * @param firstOrgs organisations of the first person
 * @param orgs organisations of all persons: who may read it
 * @param withdrawal that it was taken back; null as long as it counts
 */
public record Activity(
        UUID id,
        ActivityKind kind,
        ContactType type,
        List<String> personIds,
        Instant at,
        int minutes,
        ContactResult result,
        String role,
        @Nullable String note,
        Entry entry,
        List<String> firstOrgs,
        List<String> orgs,
        @Nullable Withdrawal withdrawal) {
    /** Keeps its own lists. */
    public Activity {
        personIds = List.copyOf(personIds);
        firstOrgs = List.copyOf(firstOrgs);
        orgs = List.copyOf(orgs);
    }

    /** 1 as recorded, 2 once withdrawn: nothing else ever changes. */
    public int version() {
        return withdrawal == null ? 1 : 2;
    }

    /** The same, with the organisations of its people. */
    public Activity within(List<String> ofFirst, List<String> ofAll) {
        return new Activity(
                id, kind, type, personIds, at, minutes, result, role, note, entry, ofFirst, ofAll, withdrawal);
    }

    /** The same, taken back. */
    public Activity withdrawn(Withdrawal taken) {
        return new Activity(id, kind, type, personIds, at, minutes, result, role, note, entry, firstOrgs, orgs, taken);
    }

    /** For those who may know that it was done, or taken back, but not what was said. */
    public Activity withoutNote() {
        Withdrawal seen = withdrawal == null ? null : withdrawal.withoutComment();
        return new Activity(id, kind, type, personIds, at, minutes, result, role, null, entry, firstOrgs, orgs, seen);
    }
}

package org.shouwang.careactivity.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;

/**
 * Something done for people, written down once. Never changed afterwards.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param personIds whom it was done for; the first one's partition carries its event
 * @param at when it happened
 * @param minutes how long, 0 when not said
 * @param role the role in which it was done
 * @param note free text about a person: sealed at rest, never in an event
 * @param recordedBy account or client that wrote it down
 * @param firstOrgs organisations of the first person
 * @param orgs organisations of all persons: who may read it
 * @param enteredAt when it was written down
 * @param contentHash keyed hash of what the client sent, to tell a repetition from a contradiction
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
        String recordedBy,
        List<String> firstOrgs,
        List<String> orgs,
        Instant enteredAt,
        String contentHash) {
    /** Keeps its own lists. */
    public Activity {
        personIds = List.copyOf(personIds);
        firstOrgs = List.copyOf(firstOrgs);
        orgs = List.copyOf(orgs);
    }

    /** For those who may know that it was done, but not what was said. */
    public Activity withoutNote() {
        return new Activity(
                id,
                kind,
                type,
                personIds,
                at,
                minutes,
                result,
                role,
                null,
                recordedBy,
                firstOrgs,
                orgs,
                enteredAt,
                contentHash);
    }

    /** As care plans see it. */
    public Fact fact() {
        return new Fact(id, type, at, enteredAt);
    }
}

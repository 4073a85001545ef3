package org.shouwang.careactivity.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.evidence.Evidence;

/**
 * Something done for people, written down once. Never changed afterwards; it can only be withdrawn.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param personIds whom it was done for; the first one's partition carries its events
 * @param at when it happened
 * @param minutes how long, 0 when not said
 * @param retryOn after a failed attempt: day of the next one
 * @param role the role in which it was done
 * @param details what was said and seen: shown to note readers only
 * @param evidence what shows that it took place: shown to reviewers and to whoever recorded it
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
        @Nullable LocalDate retryOn,
        String role,
        Details details,
        Evidence evidence,
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

    /** The same, with the hash of its content. */
    public Activity hashed(String contentHash) {
        return with(details, evidence, entry.hashed(contentHash), firstOrgs, orgs, withdrawal);
    }

    /** The same, with the organisations of its people. */
    public Activity within(List<String> ofFirst, List<String> ofAll) {
        return with(details, evidence, entry, ofFirst, ofAll, withdrawal);
    }

    /** The same, taken back. */
    public Activity withdrawn(Withdrawal taken) {
        return with(details, evidence, entry, firstOrgs, orgs, taken);
    }

    /** For those who may know that it was done, or taken back, but not what was said and seen. */
    public Activity withoutDetails() {
        Withdrawal seen = withdrawal == null ? null : withdrawal.withoutComment();
        return with(Details.NONE, Evidence.NONE, entry, firstOrgs, orgs, seen);
    }

    /** For those who may know what was said and seen, but not where. */
    public Activity withoutEvidence() {
        return with(details, Evidence.NONE, entry, firstOrgs, orgs, withdrawal);
    }

    private Activity with(
            Details said,
            Evidence shown,
            Entry written,
            List<String> ofFirst,
            List<String> ofAll,
            @Nullable Withdrawal taken) {
        return new Activity(
                id, kind, type, personIds, at, minutes, result, retryOn, role, said, shown, written, ofFirst, ofAll,
                taken);
    }
}

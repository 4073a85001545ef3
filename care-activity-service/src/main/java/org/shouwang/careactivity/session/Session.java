package org.shouwang.careactivity.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;

/**
 * Something many people did together, written down in one entry. Never changed afterwards; it can only be withdrawn.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param title what it was about, free text: sealed at rest, never in an event or a list
 * @param org the class, school, village, town or county that held it
 * @param orgs that organisation and those above it, as far as its participants tell: who may read it
 * @param day when it was held
 * @param role the role in which it was held
 * @param recordedBy account or client that wrote it down
 * @param enteredAt when it was written down
 * @param contentHash keyed hash of what the client sent, to tell a repetition from a contradiction
 * @param withdrawal that it was taken back; null as long as it counts
 */
public record Session(
        UUID id,
        SessionType type,
        String title,
        String org,
        List<String> orgs,
        LocalDate day,
        String role,
        List<Participant> participants,
        String recordedBy,
        Instant enteredAt,
        String contentHash,
        @Nullable Withdrawal withdrawal) {
    /** Keeps its own lists. */
    public Session {
        orgs = List.copyOf(orgs);
        participants = List.copyOf(participants);
    }

    /** Those who were there. */
    public List<String> present() {
        return participants.stream()
                .filter(Participant::present)
                .map(Participant::personId)
                .toList();
    }

    /** 1 as recorded, 2 once withdrawn: nothing else ever changes. */
    public int version() {
        return withdrawal == null ? 1 : 2;
    }

    /** The same, with the hash of its content and the organisations it belongs to. */
    public Session placed(String hash, List<String> within) {
        return new Session(
                id, type, title, org, within, day, role, participants, recordedBy, enteredAt, hash, withdrawal);
    }

    /** The same, taken back. */
    public Session withdrawn(Withdrawal taken) {
        return new Session(
                id, type, title, org, orgs, day, role, participants, recordedBy, enteredAt, contentHash, taken);
    }
}

package org.shouwang.careactivity.session.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.web.WithdrawalResponse;
import org.shouwang.careactivity.session.Participant;
import org.shouwang.careactivity.session.Session;
import org.shouwang.careactivity.session.app.FindSessions;

/** A group session. Title and participants are only in the answer for a single one, the title only for note readers. */
public record SessionResponse(
        String sessionId,
        String type,
        @Nullable String title,
        String org,
        LocalDate day,
        String role,
        int present,
        int absent,
        @Nullable List<Participant> participants,
        @Nullable Boolean personPresent,
        String recordedBy,
        Instant enteredAt,
        @Nullable WithdrawalResponse withdrawal) {

    static SessionResponse one(FindSessions.Seen seen) {
        Session session = seen.session();
        boolean words = seen.wordsShown();
        return of(session, words ? session.title() : null, words, session.participants(), null);
    }

    static SessionResponse row(Session session) {
        return of(session, null, false, null, null);
    }

    static SessionResponse rowOf(String personId, Session session) {
        return of(session, null, false, null, session.present().contains(personId));
    }

    private static SessionResponse of(
            Session session,
            @Nullable String title,
            boolean comment,
            @Nullable List<Participant> participants,
            @Nullable Boolean personPresent) {
        int present = session.present().size();
        Withdrawal withdrawal = session.withdrawal();
        return new SessionResponse(
                session.id().toString(),
                session.type().name(),
                title,
                session.org(),
                session.day(),
                session.role(),
                present,
                session.participants().size() - present,
                participants,
                personPresent,
                session.recordedBy(),
                session.enteredAt(),
                WithdrawalResponse.of(withdrawal == null || comment ? withdrawal : withdrawal.withoutComment()));
    }

    /** That it is stored, now or before. */
    public record Stored(String sessionId, String outcome) {}
}

package org.shouwang.careactivity.session.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.session.app.RecordSession;

/**
 * A group session to record.
 *
 * @param sessionId UUID made by the client; repeating a request with it is safe
 * @param type activity_type code
 * @param title what it was about, up to 100 characters
 * @param org code of the class, school, village, town or county that held it; every participant belongs to it
 * @param day when it was held
 * @param role role in which it was held
 * @param participants up to 200 people who were meant to take part; may be left out for MEETING, POLICY, CARE, STORY, TRAIN and ROSTER
 */
public record SessionRequest(
        @Nullable String sessionId,
        @Nullable String type,
        @Nullable String title,
        @Nullable String org,
        @Nullable String day,
        @Nullable String role,
        @Nullable List<@Nullable ParticipantRequest> participants) {

    /** One of them, and whether he was there. */
    public record ParticipantRequest(
            @Nullable String personId, @Nullable Boolean present) {}

    RecordSession toCommand() {
        List<RecordSession.@Nullable Guest> guests = null;
        if (participants != null) {
            guests = new ArrayList<>();
            for (ParticipantRequest one : participants) {
                guests.add(one == null ? null : new RecordSession.Guest(one.personId(), one.present()));
            }
        }
        return new RecordSession(sessionId, type, title, org, day, role, guests);
    }
}

package org.shouwang.careactivity.session.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.session.Participant;
import org.shouwang.careactivity.session.Session;
import org.shouwang.careactivity.session.SessionScope;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/** Records a group session that was held: one look-up of its people and one insert, however many they are. */
public final class HoldSession {
    private final Sessions sessions;
    private final PlanQueries people;
    private final LookupHash hash;
    private final Clock clock;

    /** A recorder. */
    public HoldSession(Sessions sessions, PlanQueries people, LookupHash hash, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * That a session is stored.
     *
     * @param now false when it was stored before with the same content
     */
    public record Held(UUID sessionId, boolean now) {}

    /** Stores a session unless it was stored before. */
    public Held hold(RecordSession entry, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Session read = SessionReader.read(entry, caller, now);
        String hash = contentHash(read);
        Optional<Session> before = sessions.find(read.id().toString()).map(Loaded::state);
        // its participants may have moved since
        if (before.filter(stored ->
                        caller.sees(stored.orgs()) && stored.contentHash().equals(hash))
                .isPresent()) {
            return new Held(read.id(), false);
        }
        List<String> orgs = SessionScope.of(read.org(), orgsOfEach(read, caller))
                .filter(caller::sees)
                .orElseThrow(() -> new ProblemException(SessionProblems.SESSION_ORG_UNKNOWN));
        Session session = read.placed(hash, orgs);
        if (sessions.insert(session)) {
            return new Held(session.id(), true);
        }
        boolean same = sessions.find(session.id().toString())
                .filter(stored -> stored.state().contentHash().equals(session.contentHash()))
                .isPresent();
        if (!same) {
            throw new ProblemException(SessionProblems.SESSION_ID_REUSED);
        }
        return new Held(session.id(), false);
    }

    private List<List<String>> orgsOfEach(Session session, Caller caller) {
        if (session.participants().isEmpty()) {
            String unit = UnitId.of(session.org());
            return List.copyOf(people.orgsOf(List.of(unit)).values());
        }
        List<String> ids =
                session.participants().stream().map(Participant::personId).toList();
        Map<String, List<String>> orgs = people.orgsOf(ids);
        List<List<String>> each = new ArrayList<>(ids.size());
        for (String id : ids) {
            List<String> theirs = orgs.get(id);
            if (theirs == null || !caller.sees(theirs)) {
                throw new ProblemException(ActivityProblems.PERSON_UNKNOWN);
            }
            each.add(theirs);
        }
        return each;
    }

    private String contentHash(Session session) {
        List<String> parts = new ArrayList<>(List.of(
                session.type().name(),
                session.title(),
                session.org(),
                session.day().toString(),
                session.role()));
        session.participants().forEach(one -> parts.add(one.personId() + " " + one.present()));
        return hash.of("session.content", String.join("\u001f", parts));
    }
}

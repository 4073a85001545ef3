package org.shouwang.careactivity.session.app;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalRights;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.activity.app.NoteReaders;
import org.shouwang.careactivity.activity.app.WithdrawalReader;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.session.Session;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/** Takes a group session back that should not have been written down so. Nothing is deleted, and a withdrawal is final. */
public final class WithdrawSession {
    private final Sessions sessions;
    private final Clock clock;

    /** Takes sessions back. */
    public WithdrawSession(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The session as it stands then. The same reason again is no fault and changes nothing; another one is refused. */
    public FindSessions.Seen withdraw(String id, @Nullable String reason, @Nullable String comment, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Withdrawal withdrawal = WithdrawalReader.read(reason, comment, caller, clock.instant());
        Loaded<Session> loaded = load(id);
        requireRight(loaded.state(), caller);
        if (loaded.state().withdrawal() == null) {
            Session withdrawn = loaded.state().withdrawn(withdrawal);
            if (sessions.withdraw(loaded, withdrawn)) {
                return new FindSessions.Seen(withdrawn, NoteReaders.include(caller));
            }
            loaded = load(id);
        }
        Withdrawal before = loaded.state().withdrawal();
        if (before == null || !before.saysTheSame(withdrawal)) {
            throw new ProblemException(ActivityProblems.ACTIVITY_WITHDRAWN);
        }
        return new FindSessions.Seen(loaded.state(), NoteReaders.include(caller));
    }

    private Loaded<Session> load(String id) {
        return sessions.find(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    /** Who sees the organisation that held it answers for all who took part: each of them belonged to it. */
    private static void requireRight(Session session, Caller caller) {
        caller.requireSees(session.orgs());
        if (!WithdrawalRights.allows(session.recordedBy(), caller.subject(), caller.roles(), true)) {
            throw new ProblemException(ActivityProblems.WITHDRAWAL_NOT_ALLOWED);
        }
    }
}

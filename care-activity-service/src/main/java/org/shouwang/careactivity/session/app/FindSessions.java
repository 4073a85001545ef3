package org.shouwang.careactivity.session.app;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.NoteReaders;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.session.Session;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Finds group sessions; the caller only meets those of his own organisations. */
public final class FindSessions {
    private static final Pattern SORT_KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2} [0-9a-f-]{36}");

    private final Sessions sessions;
    private final PlanQueries people;

    /** A finder. */
    public FindSessions(Sessions sessions, PlanQueries people) {
        this.sessions = sessions;
        this.people = people;
    }

    /**
     * A session and whether its free texts may be shown.
     *
     * @param wordsShown only to note readers
     */
    public record Seen(Session session, boolean wordsShown) {}

    /** One session with all its participants, for those who see the organisation that held it. */
    public Seen one(String id, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Session session =
                sessions.find(id).map(Loaded::state).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(session.orgs());
        return new Seen(session, NoteReaders.include(caller));
    }

    /** Sessions held by an organisation or one below it, the latest first. */
    public Page<Session> ofOrganisation(String org, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Set<String> within = caller.everywhere() || caller.orgs().contains(org) ? null : caller.orgs();
        return page(sessions.ofOrganisation(org, within, before(cursor), limit + 1), limit);
    }

    /** Sessions a person was meant to take part in, the latest first, wherever they were held. */
    public Page<Session> ofPerson(String personId, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        List<String> orgs = people.orgsOf(List.of(personId)).get(personId);
        if (orgs == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        caller.requireSees(orgs);
        return page(sessions.ofPerson(personId, before(cursor), limit + 1), limit);
    }

    private static Page<Session> page(List<Sessions.Row> rows, int limit) {
        List<Session> items =
                rows.stream().limit(limit).map(Sessions.Row::session).toList();
        return new Page<>(
                items, rows.size() > limit ? Cursor.encode(rows.get(limit - 1).sortKey()) : null);
    }

    private static @Nullable String before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String key = Cursor.decode(cursor, 1).get(0);
        if (!SORT_KEY.matcher(key).matches()) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
        return key;
    }
}

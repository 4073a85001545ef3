package org.shouwang.careactivity.session.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.session.Session;
import org.shouwang.platform.outbox.Loaded;

/** Where group sessions are kept. */
public interface Sessions {
    /** Stores a session and its event in one write; false when the id was there already. */
    boolean insert(Session session);

    /** One session, with what a change of it needs. */
    Optional<Loaded<Session>> find(String id);

    /** Stores that a session was taken back, and its event, in one write; false when somebody was faster. */
    boolean withdraw(Loaded<Session> loaded, Session withdrawn);

    /**
     * Sessions held by an organisation or one below it, the latest first.
     *
     * @param within only of these organisations; null = no bounds
     * @param before sort key of the last row of the page before
     */
    List<Row> ofOrganisation(String org, @Nullable Set<String> within, @Nullable String before, int limit);

    /** Sessions a person was meant to take part in, the latest first. */
    List<Row> ofPerson(String personId, @Nullable String before, int limit);

    /** A session and what it was sorted by. */
    record Row(Session session, String sortKey) {}
}

package org.shouwang.notification.reply.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reply.Answer;
import org.shouwang.notification.reply.Reply;

/** Where replies are kept. */
public interface Replies {

    /**
     * Keeps a reply with its events; one that is there already is left as it is.
     *
     * @param answered the reminders it answers, each told of by an event of its own; none = one event that names nobody
     */
    void keep(Reply reply, List<Reminder> answered);

    /** Whether it is there. */
    boolean has(String id);

    /** Where a page begins. */
    record After(Instant at, String id) {}

    /**
     * A page, newest first.
     *
     * @param scope organisations the asker sees; empty for all
     * @param org only of this one, or all
     * @param answer only these, or all
     */
    List<Reply> page(
            Collection<String> scope, @Nullable String org, @Nullable Answer answer, @Nullable After after, int limit);
}

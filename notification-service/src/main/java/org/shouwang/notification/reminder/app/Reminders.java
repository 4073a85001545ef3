package org.shouwang.notification.reminder.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Priority;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.platform.outbox.Loaded;

/** Where reminders are kept. Every change is guarded by version and carries its event in the same write. */
public interface Reminders {

    /** Keeps new reminders; those whose id is there already are left as they are. */
    void plan(List<Reminder> planned);

    /** Cancels what is planned and not sent for these duties. */
    void cancelOf(Collection<String> dutyIds, String why);

    /** Planned ones of a channel and lane whose time has come, earliest first. */
    List<Loaded<Reminder>> due(Channel channel, Priority priority, Instant now, int limit);

    /** Planned ones of a channel and lane whose time has come, to these contact points. */
    List<Loaded<Reminder>> dueTo(
            Collection<String> contactPointIds, Channel channel, Priority priority, Instant now, int limit);

    /** Claimed ones nobody is working on any more. */
    List<Loaded<Reminder>> abandoned(Instant wall, int limit);

    /** Those told by texts of which the provider gave these message ids to a part. */
    List<Loaded<Reminder>> byProviderIds(Collection<String> providerIds);

    /** Those with unknown outcome to these phones. */
    List<Loaded<Reminder>> unknownTo(Collection<String> phoneHashes);

    /** Those told by the latest text to this phone. */
    List<Loaded<Reminder>> latestTo(String phoneHash);

    /** Texts to each of these phones on each day since. */
    Map<String, Map<LocalDate, Integer>> textsSince(Collection<String> phoneHashes, LocalDate since);

    /** Of these phones those that a duty or campaign has been told to, or perhaps has: phones by subject. */
    Map<String, Set<String>> toldTo(Collection<String> subjects, Collection<String> phoneHashes);

    /** One. */
    Optional<Loaded<Reminder>> find(String id);

    /** Those of these ids that exist. */
    List<Loaded<Reminder>> findAll(Collection<String> ids);

    /**
     * Changes loaded ones; a change that makes no difference writes nothing.
     *
     * @return those written, as they are now; those where somebody was faster are missing
     */
    List<Reminder> change(Collection<Loaded<Reminder>> loaded, UnaryOperator<Reminder> change);

    /** Changes those of these ids, reading them again as often as somebody is faster; returns them as they are then. */
    List<Reminder> changeAll(Collection<String> ids, UnaryOperator<Reminder> change);

    /** Planned ones whose time has come, and texts just handed over. Calls going on are not waited for. */
    long countWaiting(Instant now);

    /** Calls planned whose time has come, and those going on. */
    long countCalls(Instant now);
}

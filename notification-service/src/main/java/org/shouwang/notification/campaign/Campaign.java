package org.shouwang.notification.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.Notice;
import org.shouwang.notification.reminder.Priority;

/**
 * The same words to many at once. Made, approved, planned person by person, and stopped if need be. Each person's reminder is
 * named after campaign and person, so that planning the same page again plans nobody twice.
 *
 * @param id of the campaign
 * @param notice what it says
 * @param org whose people are told
 * @param audience who of them
 * @param scope organisations of whoever made it; none = everywhere
 * @param notAfter business time after which it is pointless
 * @param state where it stands
 * @param estimate what it was to come to when it was made
 * @param by who made it
 * @param at when
 * @param approvedBy who let it go out
 * @param stoppedBy who stopped it
 * @param last the last person planned, in the order of ids; none before the first and when all are
 * @param planned how many people have been gone through
 */
public record Campaign(
        String id,
        Notice notice,
        String org,
        Audience audience,
        Set<String> scope,
        Instant notAfter,
        State state,
        Estimate estimate,
        String by,
        Instant at,
        @Nullable String approvedBy,
        @Nullable String stoppedBy,
        @Nullable String last,
        long planned) {

    private static final String PREFIX = "campaign:";

    /** Where a campaign stands. */
    public enum State {
        /** Waits for somebody to let it go out. */
        DRAFT,
        /** Reminders are being made. */
        PLANNING,
        /** All reminders are made; they go out as fast as providers take them. */
        PLANNED,
        /** What has not gone out will not. */
        STOPPED
    }

    /** What stands in the place of the duty in its reminders. */
    public String subject() {
        return subject(id);
    }

    /** What stands in the place of the duty in the reminders of a campaign. */
    public static String subject(String id) {
        return PREFIX + id;
    }

    /** Whether a reminder's subject is a campaign. */
    public static boolean isSubject(String subject) {
        return subject.startsWith(PREFIX);
    }

    /** The campaign a subject names. */
    public static String idOf(String subject) {
        return subject.substring(PREFIX.length());
    }

    /** In which lane it goes. */
    public Priority priority() {
        return notice.template().priority();
    }

    /** Organisations whose people may see it. */
    public List<String> orgs() {
        return scope.contains(org) || scope.isEmpty()
                ? List.of(org)
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(org), scope.stream())
                        .toList();
    }

    /** Let go out. An alarm may be let go by whoever made it, since it must not wait for a second person; nothing else may. */
    public boolean mayApprove(String somebody) {
        return state == State.DRAFT && (priority() == Priority.ALARM || !somebody.equals(by));
    }

    /** After it was let go out. */
    public Campaign approve(String somebody) {
        return with(State.PLANNING, somebody, stoppedBy, last, planned);
    }

    /** After a page of people was planned. @param more whether there may be more */
    public Campaign planned(@Nullable String lastPerson, int people, boolean more) {
        State next = more ? State.PLANNING : State.PLANNED;
        return with(next, approvedBy, stoppedBy, more ? lastPerson : null, planned + people);
    }

    /** After it was stopped. */
    public Campaign stop(String somebody) {
        return with(State.STOPPED, approvedBy, somebody, null, planned);
    }

    private Campaign with(
            State next, @Nullable String approver, @Nullable String stopper, @Nullable String person, long count) {
        return new Campaign(
                id, notice, org, audience, scope, notAfter, next, estimate, by, at, approver, stopper, person, count);
    }
}

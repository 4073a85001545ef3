package org.shouwang.notification.reminder.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.app.Reachability;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.Write;

/**
 * Failing contact points in the collection {@code unreachable}: the attempts that failed since the last delivery, as a set,
 * so that the same failure told twice counts once.
 */
public final class MongoReachability implements Reachability {

    private static final String NAME = "unreachable";
    private static final int TWICE = 2;
    private static final Set<String> NOBODY_THERE =
            Set.of("UNDELIV", "REJECTD", "SMPP_0000000B", "SIP_404", "SIP_410", "SIP_604");

    private final AggregateCollection<Failing> failing;

    /** With the outbox for the event. */
    public MongoReachability(Aggregates aggregates) {
        failing = aggregates.collection(NAME, new Failings());
    }

    /** A contact point that fails. */
    record Failing(String contactPointId, String personId, List<String> attempts, boolean told) {

        Failing with(String attempt) {
            List<String> all = new ArrayList<>(attempts);
            if (!all.contains(attempt)) {
                all.add(attempt);
            }
            return new Failing(contactPointId, personId, all, told || all.size() >= TWICE);
        }

        Failing cleared() {
            return new Failing(contactPointId, personId, List.of(), false);
        }
    }

    /** Payload of the event. */
    record Unreachable(String contactPointId, String personId, String reason) {}

    @Override
    public void failed(Collection<Reminder> reminders) {
        Map<String, Reminder> byPoint = new LinkedHashMap<>();
        reminders.stream()
                .filter(reminder -> reminder.contactPointId() != null && nobodyThere(reminder))
                .forEach(reminder -> byPoint.putIfAbsent(String.valueOf(reminder.contactPointId()), reminder));
        byPoint.forEach(this::note);
    }

    @Override
    public void delivered(Collection<Reminder> reminders) {
        List<String> points = reminders.stream()
                .map(reminder -> String.valueOf(reminder.contactPointId()))
                .distinct()
                .toList();
        failing.updateAll(failing.findAll(points).stream()
                .filter(known -> !known.state().attempts().isEmpty())
                .map(known -> new Change<>(known, known.state().cleared(), List.of()))
                .toList());
    }

    private void note(String point, Reminder reminder) {
        String attempt = reminder.lastAttempt().map(Attempt::id).orElse(reminder.id());
        Loaded<Failing> known = failing.find(point).orElse(null);
        if (known == null) {
            Set<String> taken = failing.insertAll(
                    List.of(new Write<>(new Failing(point, reminder.personId(), List.of(attempt), false), List.of())));
            if (taken.isEmpty()) {
                return;
            }
            known = failing.find(point).orElseThrow();
        }
        Failing next = known.state().with(attempt);
        if (!next.equals(known.state())) {
            failing.update(
                    known, next, next.told() && !known.state().told() ? List.of(event(next, reminder)) : List.of());
        }
    }

    private static boolean nobodyThere(Reminder reminder) {
        return NOBODY_THERE.contains(String.valueOf(reminder.reason()));
    }

    private static NewEvent event(Failing failing, Reminder reminder) {
        return new NewEvent(
                "notification.contact-point.unreachable.v1",
                "notification.contact-point",
                failing.personId(),
                failing.contactPointId(),
                new Unreachable(
                        failing.contactPointId(),
                        failing.personId(),
                        "UNDELIV".equals(reminder.reason()) ? "UNDELIV" : "WRONGNO"));
    }

    private static final class Failings implements DocumentMapper<Failing> {
        @Override
        public String id(Failing state) {
            return state.contactPointId();
        }

        @Override
        public Document write(Failing state) {
            return new Document("p", state.personId())
                    .append("at", state.attempts())
                    .append("told", state.told());
        }

        @Override
        public Failing read(Document document) {
            return new Failing(
                    document.getString("_id"),
                    document.getString("p"),
                    document.getList("at", String.class),
                    document.getBoolean("told"));
        }
    }
}

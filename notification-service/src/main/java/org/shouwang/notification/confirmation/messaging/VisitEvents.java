package org.shouwang.notification.confirmation.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.notification.confirmation.AskedVisit;
import org.shouwang.notification.confirmation.app.PlanConfirmations;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/**
 * Reads which visits shall be confirmed and which of them were taken back. That follows the question on the topic, so within a poll
 * all that is asked is planned first.
 */
public final class VisitEvents {
    /** A visit shall be confirmed. */
    public static final String ASKED = "care-activity.visit.confirmation-asked.v1";
    /** It was taken back, and nobody is to be asked about it. */
    public static final String DROPPED = "care-activity.visit.confirmation-dropped.v1";

    private VisitEvents() {}

    /** What this service reads of both. */
    public record Visit(String activityId, String personId, String contactType, LocalDate day, List<String> orgs) {}

    /**
     * Hands batches to the use case.
     *
     * @param erased which of some ids are those of erased people: nobody is asked about them any more
     */
    public static EventHandler<Visit> handler(
            PlanConfirmations plan, Function<Collection<String>, Set<String>> erased) {
        return EventHandler.forBatch(
                Visit.class,
                batch -> {
                    List<AskedVisit> asked = new ArrayList<>();
                    List<String> dropped = new ArrayList<>();
                    Set<String> gone = erased.apply(
                            batch.stream().map(event -> event.data().personId()).toList());
                    for (Envelope<Visit> event : batch) {
                        Visit visit = event.data();
                        if (event.type().equals(DROPPED)) {
                            dropped.add(visit.activityId());
                        } else if (!gone.contains(visit.personId())) {
                            asked.add(asked(visit));
                        }
                    }
                    plan.ask(asked);
                    plan.drop(dropped);
                },
                ASKED,
                DROPPED);
    }

    private static AskedVisit asked(Visit visit) {
        return new AskedVisit(visit.activityId(), visit.personId(), visit.contactType(), visit.day(), visit.orgs());
    }
}

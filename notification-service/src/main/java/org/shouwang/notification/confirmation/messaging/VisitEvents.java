package org.shouwang.notification.confirmation.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.confirmation.AskedVisit;
import org.shouwang.notification.confirmation.app.PlanConfirmations;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/**
 * Reads which visits shall be confirmed and which activities were taken back. A withdrawal follows its visit on the topic, so within
 * a poll all that is asked is planned first.
 */
public final class VisitEvents {
    /** A visit shall be confirmed. */
    public static final String ASKED = "care-activity.visit.confirmation-asked.v1";
    /** An activity was taken back. */
    public static final String WITHDRAWN = "care-activity.activity.withdrawn.v1";

    private VisitEvents() {}

    /**
     * What this service reads of both.
     *
     * @param personId only of a visit that shall be confirmed
     * @param orgs only of a visit that shall be confirmed
     */
    public record Visit(
            String activityId,
            @Nullable String personId,
            String contactType,
            LocalDate day,
            @Nullable List<String> orgs) {}

    /** Hands batches to the use case. */
    public static EventHandler<Visit> handler(PlanConfirmations plan) {
        return EventHandler.forBatch(
                Visit.class,
                batch -> {
                    List<AskedVisit> asked = new ArrayList<>();
                    List<String> withdrawn = new ArrayList<>();
                    for (Envelope<Visit> event : batch) {
                        Visit visit = event.data();
                        if (event.type().equals(WITHDRAWN)) {
                            withdrawn.add(visit.activityId());
                        } else {
                            asked.add(asked(visit));
                        }
                    }
                    plan.ask(asked);
                    plan.drop(withdrawn);
                },
                ASKED,
                WITHDRAWN);
    }

    /** The visit an event asks about; one without person or organisations is unreadable. */
    public static AskedVisit asked(Visit visit) {
        if (visit.personId() == null || visit.orgs() == null) {
            throw new IllegalArgumentException("a visit to be confirmed names its person and organisations");
        }
        return new AskedVisit(visit.activityId(), visit.personId(), visit.contactType(), visit.day(), visit.orgs());
    }
}

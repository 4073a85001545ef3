package org.shouwang.careactivity.careplan.messaging;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.careactivity.careplan.DutyEvent;
import org.shouwang.careactivity.careplan.DutyEvent.ContactDueSoon;
import org.shouwang.careactivity.careplan.DutyEvent.ContactMet;
import org.shouwang.careactivity.careplan.DutyEvent.ContactMissed;
import org.shouwang.careactivity.careplan.DutyEvent.ContactOverdue;
import org.shouwang.careactivity.careplan.DutyEvent.ContactReopened;
import org.shouwang.careactivity.careplan.Outcome;
import org.shouwang.platform.outbox.NewEvent;

/** Turns duty events into the published ones of {@code care-activity.duty}, keyed and numbered by person. */
public final class DutyEventMapper {
    /** The topic of all duty events. */
    public static final String TOPIC = "care-activity.duty";

    private DutyEventMapper() {}

    /** The events of an outcome, in order. */
    public static List<NewEvent> events(Outcome outcome) {
        String personId = outcome.plan().subject().personId();
        List<NewEvent> events = new ArrayList<>(outcome.events().size());
        for (DutyEvent event : outcome.events()) {
            events.add(new NewEvent(type(event), TOPIC, personId, personId, DutyPayload.of(event.duty())));
        }
        return events;
    }

    static String type(DutyEvent event) {
        String verb;
        if (event instanceof ContactDueSoon) {
            verb = "due-soon";
        } else if (event instanceof ContactOverdue) {
            verb = "overdue";
        } else if (event instanceof ContactMet) {
            verb = "met";
        } else if (event instanceof ContactMissed) {
            verb = "missed";
        } else if (event instanceof ContactReopened) {
            verb = "reopened";
        } else {
            verb = "released";
        }
        return "care-activity.contact." + verb + ".v1";
    }
}

package org.shouwang.careactivity.progress.messaging;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.ProgressOutcome;
import org.shouwang.careactivity.progress.Signal;
import org.shouwang.careactivity.progress.SignalEvent;
import org.shouwang.careactivity.progress.SignalEvent.SignalRaised;
import org.shouwang.platform.outbox.NewEvent;

/** Turns signal events into the published ones of {@code care-activity.signal}, keyed by person. */
public final class SignalEventMapper {
    /** The topic of all signal events. */
    public static final String TOPIC = "care-activity.signal";

    private SignalEventMapper() {}

    /** The events of an outcome, in order. */
    public static List<NewEvent> events(ProgressOutcome outcome) {
        Progress progress = outcome.progress();
        List<NewEvent> events = new ArrayList<>(outcome.events().size());
        for (SignalEvent event : outcome.events()) {
            String type = "care-activity.signal." + (event instanceof SignalRaised ? "raised" : "withdrawn") + ".v1";
            events.add(new NewEvent(
                    type,
                    TOPIC,
                    progress.id().personId(),
                    progress.id().toString(),
                    payload(progress, event.signal())));
        }
        return events;
    }

    private static SignalPayload payload(Progress progress, Signal signal) {
        String personId = progress.id().personId();
        return new SignalPayload(
                signal.id(personId),
                personId,
                progress.orgs(),
                signal.finding().code().name(),
                signal.finding().day(),
                signal.finding().reasons().stream()
                        .map(reason -> new SignalPayload.Reason(reason.code().name(), reason.day()))
                        .toList(),
                signal.raisedAt(),
                signal.withdrawnAt());
    }
}

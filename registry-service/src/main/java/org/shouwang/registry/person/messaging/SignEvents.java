package org.shouwang.registry.person.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.registry.person.Sign;
import org.shouwang.registry.person.TierReason;
import org.shouwang.registry.person.app.NoteSign;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears from the care activity service what bears on a child's tier: signals, and behaviour plans while they are open. */
@Configuration(proxyBeanMethods = false)
class SignEvents {

    static final String RAISED = "care-activity.signal.raised.v1";
    static final String WITHDRAWN = "care-activity.signal.withdrawn.v1";
    static final String BEGUN = "care-activity.support-plan.begun.v1";
    static final String ENDED = "care-activity.support-plan.ended.v1";

    private static final String BEHAVIOUR = "BEHAVIOUR";

    /** Signals the tier rule knows; one absence alone says nothing. */
    private static final Map<String, TierReason> REASONS = Map.of(
            "LOW_MOOD2", TierReason.LOW_MOOD_TWICE,
            "ABSENT3", TierReason.DROPOUT_RISK,
            "LATE3", TierReason.LATE_OFTEN,
            "BAND_DROP", TierReason.BAND_FALLEN);

    /** What we read of a signal. */
    record Signal(String signalId, String personId, String signal, LocalDate day, Instant raisedAt) {}

    /** What we read of a support plan. */
    record Plan(String planId, String personId, String kind, Instant at, Instant enteredAt) {}

    @Bean
    EventHandler<Signal> signals(NoteSign note) {
        return EventHandler.forEach(
                Signal.class,
                event -> {
                    Signal told = event.data();
                    TierReason reason = REASONS.get(told.signal());
                    if (reason != null) {
                        boolean stands = event.type().equals(RAISED);
                        note.note(
                                told.personId(),
                                new Sign(
                                        reason,
                                        told.signalId(),
                                        told.day(),
                                        told.raisedAt(),
                                        event.sequence(),
                                        stands));
                    }
                },
                RAISED,
                WITHDRAWN);
    }

    @Bean
    EventHandler<Plan> behaviourPlans(NoteSign note, Clock clock) {
        return EventHandler.forEach(
                Plan.class,
                event -> {
                    Plan told = event.data();
                    if (told.kind().equals(BEHAVIOUR)) {
                        note.note(
                                told.personId(),
                                new Sign(
                                        TierReason.BEHAVIOUR_PLAN,
                                        told.planId(),
                                        LocalDate.ofInstant(told.at(), clock.getZone()),
                                        told.enteredAt(),
                                        event.sequence(),
                                        event.type().equals(BEGUN)));
                    }
                },
                BEGUN,
                ENDED);
    }
}

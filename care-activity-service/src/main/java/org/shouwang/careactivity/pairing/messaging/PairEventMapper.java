package org.shouwang.careactivity.pairing.messaging;

import java.util.List;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.PairEvent;
import org.shouwang.careactivity.pairing.PairEvent.PairStarted;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.PartnerOutcome;
import org.shouwang.platform.outbox.NewEvent;

/** Turns pair events into the published ones of {@code care-activity.pair}, keyed by the supported person. */
public final class PairEventMapper {
    /** The topic of all pair events. */
    public static final String TOPIC = "care-activity.pair";

    private PairEventMapper() {}

    /** The events of an outcome, in order. */
    public static List<NewEvent> events(PartnerOutcome outcome) {
        return outcome.events().stream()
                .map(event -> event(outcome.partner(), event))
                .toList();
    }

    private static NewEvent event(Partner partner, PairEvent event) {
        String verb = event instanceof PairStarted ? "started" : "ended";
        return new NewEvent(
                "care-activity.pair." + verb + ".v1",
                TOPIC,
                event.pair().personId(),
                partner.id(),
                payload(partner, event.pair()));
    }

    private static PairPayload payload(Partner partner, Pair pair) {
        PairEnd end = pair.end();
        return new PairPayload(
                pair.id().toString(),
                pair.type().name(),
                pair.personId(),
                pair.personKind().name(),
                pair.orgs(),
                partner.kind().name(),
                partner.id(),
                pair.startedOn(),
                pair.enteredAt(),
                end == null ? null : end.day(),
                end == null ? null : end.at());
    }
}

package org.shouwang.registry.webhook.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouwang.registry.webhook.Notice;
import org.shouwang.registry.webhook.Webhook;
import org.springframework.stereotype.Service;

/** Puts what happened to people into the lanes of those who want to know. */
@Service
public final class TakeInPersonEvents {

    private static final String ERASED = "registry.person.erased.v1";

    /** Event types a webhook may ask for. */
    public static final Set<String> TYPES = Set.of(
            "registry.person.registered.v1",
            "registry.person.changed.v1",
            "registry.person.merged.v1",
            "registry.person.unmerged.v1",
            ERASED);

    private final Webhooks webhooks;
    private final Lanes lanes;

    TakeInPersonEvents(Webhooks webhooks, Lanes lanes) {
        this.webhooks = webhooks;
        this.lanes = lanes;
    }

    /**
     * An event of the topic of people.
     *
     * @param orgs all the person lies in; none where the event does not say
     */
    public record Happened(
            String id, String type, Instant time, String person, long sequence, List<String> orgs, String data) {}

    /** Whether anybody wants to be told at all. */
    public boolean wanted() {
        return !webhooks.all().isEmpty();
    }

    /** Takes in one poll's events, in their order; again and again without harm. */
    public void take(List<Happened> events) {
        List<Webhook> all = webhooks.all();
        List<Lanes.Entry> entries = new ArrayList<>();
        for (Happened event : events) {
            for (Webhook webhook : all) {
                Lanes.Reach reach = reach(event, webhook);
                boolean asked = reach == Lanes.Reach.LEFT || reach == Lanes.Reach.ERASED || webhook.wants(event.type());
                if (asked) {
                    entries.add(new Lanes.Entry(webhook.id(), event.person(), notice(event, reach), reach));
                }
            }
        }
        if (!entries.isEmpty()) {
            lanes.add(entries);
        }
    }

    private static Lanes.Reach reach(Happened event, Webhook webhook) {
        if (event.type().equals(ERASED)) {
            return Lanes.Reach.ERASED;
        }
        if (event.orgs().isEmpty()) {
            return Lanes.Reach.WHOEVER_KNOWS;
        }
        return event.orgs().contains(webhook.org()) ? Lanes.Reach.IN_SCOPE : Lanes.Reach.LEFT;
    }

    /** Of somebody who lies elsewhere now no more is told than that. */
    private static Notice notice(Happened event, Lanes.Reach reach) {
        return reach == Lanes.Reach.LEFT
                ? new Notice(
                        event.id(),
                        Notice.OUT_OF_SCOPE,
                        event.time(),
                        event.sequence(),
                        "{\"personId\":\"" + event.person() + "\"}")
                : new Notice(event.id(), event.type(), event.time(), event.sequence(), event.data());
    }
}

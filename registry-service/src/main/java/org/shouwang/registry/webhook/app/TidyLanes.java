package org.shouwang.registry.webhook.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.shouwang.registry.config.WebhookProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Forgets what was delivered long ago, and lanes of webhooks that are no longer there: somebody was killed between removing the
 * one and forgetting the other, or added to a lane at that moment.
 */
@Component
public final class TidyLanes {

    private final Webhooks webhooks;
    private final Lanes lanes;
    private final WebhookProperties properties;
    private final InstantSource wall;

    TidyLanes(Webhooks webhooks, Lanes lanes, WebhookProperties properties, @Qualifier("wall") InstantSource wall) {
        this.webhooks = webhooks;
        this.lanes = lanes;
        this.properties = properties;
        this.wall = wall;
    }

    /** Once; twice does no harm. */
    public void tidy() {
        Instant now = wall.instant();
        lanes.expire(now.minus(properties.keep()));
        // A webhook is kept before it has any lane, so one with lanes that is not found now is gone for good.
        Set<String> gone = new HashSet<>(lanes.webhooks());
        webhooks.all().forEach(there -> gone.remove(there.id()));
        gone.forEach(lanes::forget);
    }
}

package org.shouwang.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the outbox.
 *
 * @param relayAfter how long a stored event is left to the writer before the relay takes it
 * @param poll how often the relay looks
 * @param lease how long a relay may hold a document
 * @param maxPerDocument unpublished events in one document beyond which changes of it are refused (503)
 * @param maxInFlight writes handed to the writer's publisher and not yet acknowledged; beyond it the relay takes over
 * @param clearEvery how long acknowledged events are collected before they are cleared in bulk
 */
@ConfigurationProperties("shouwang.outbox")
public record OutboxProperties(
        @DefaultValue("10s") Duration relayAfter,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("500") int maxPerDocument,
        @DefaultValue("20000") int maxInFlight,
        @DefaultValue("20ms") Duration clearEvery) {}

package org.shouwang.registry.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param poll how often to look for what is due
 * @param threads receivers and people served at the same time
 * @param connectTimeout to reach a receiver
 * @param answerTimeout for its answer
 * @param lease how long a lane belongs to a process that gives no sign of life; several answers fit into it
 * @param keep how long what was delivered can be replayed
 * @param mostKept delivered notices kept per receiver and person
 * @param privateAddresses whether receivers may lie in the county's own network, and be called without TLS there
 */
@ConfigurationProperties("shouwang.registry.webhooks")
public record WebhookProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("4") int threads,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration answerTimeout,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("20") int mostKept,
        @DefaultValue("false") boolean privateAddresses) {}

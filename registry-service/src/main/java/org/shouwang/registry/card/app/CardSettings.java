package org.shouwang.registry.card.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of cards.
 *
 * @param hotline the platform's own number, printed on every card; none = there is none
 * @param hotlineName how it is named on the card
 * @param maxPerPrint cards in one document at most
 * @param printsAtOnce documents made at the same time; memory is a few megabytes for each
 * @param patience how long a print waits for its turn before it is refused
 */
@ConfigurationProperties("shouwang.registry.cards")
public record CardSettings(
        @Nullable String hotline,
        @DefaultValue("守望热线") String hotlineName,
        @DefaultValue("600") int maxPerPrint,
        @DefaultValue("2") int printsAtOnce,
        @DefaultValue("20s") Duration patience) {}

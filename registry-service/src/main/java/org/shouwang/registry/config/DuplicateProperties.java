package org.shouwang.registry.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the search for duplicates and of merges.
 *
 * @param undoWithin how long a merge may be undone; what both records were before is kept as long, in business time
 * @param poll how often to look for work
 * @param takeUpAfter a merge nobody moved for so long is taken up by whoever finds it, on wall time
 * @param batchSize people compared at once
 */
@ConfigurationProperties("shouwang.registry.duplicates")
public record DuplicateProperties(
        @DefaultValue("30d") Duration undoWithin,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("10s") Duration takeUpAfter,
        @DefaultValue("200") int batchSize) {}

package org.shouwang.registry.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the life cycle.
 *
 * @param poll how often to look for what a crash left behind, and whether a day has begun
 */
@ConfigurationProperties("shouwang.registry.life-cycle")
public record LifeCycleProperties(@DefaultValue("5s") Duration poll) {}

package org.shouwang.careactivity.config;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the care counters are measured against.
 *
 * @param talks talks a term
 * @param activities group sessions a term
 * @param homeVisits home visits a term
 * @param parentGapDays days without a call of the parents from which on there is an alert
 */
@Validated
@ConfigurationProperties("shouwang.care-activity.counters")
public record CounterProperties(
        @DefaultValue("16") @Min(1) int talks,
        @DefaultValue("4") @Min(1) int activities,
        @DefaultValue("1") @Min(1) int homeVisits,
        @DefaultValue("14") @Min(1) int parentGapDays) {}

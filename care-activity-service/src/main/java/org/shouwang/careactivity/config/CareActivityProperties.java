package org.shouwang.careactivity.config;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * What a county may set.
 *
 * @param rules the care rules, YAML
 * @param only codes of the rules that are switched on; none = all
 * @param calendar the school terms, YAML
 * @param sweep how the sweep runs
 * @param walkingOrder codes of villages or classes in the order in which work lists go through them; those not named follow by code
 * @param familyAnswers whether what a family answers to a reminder counts: parents and child have spoken, or help is wanted
 * @param confirmationShare share of visits that are confirmed by a call, 0 none to 1 all
 */
@Validated
@ConfigurationProperties("shouwang.care-activity")
public record CareActivityProperties(
        @DefaultValue("classpath:careplan/rules.yml") Resource rules,
        @DefaultValue({}) List<String> only,
        @DefaultValue("classpath:careplan/calendar.yml") Resource calendar,
        @DefaultValue Sweep sweep,
        @DefaultValue List<String> walkingOrder,
        @DefaultValue("true") boolean familyAnswers,

        @DefaultValue("0.02") @DecimalMin("0") @DecimalMax("1")
        double confirmationShare) {
    /**
     * The sweep.
     *
     * @param every pause between two runs
     * @param batch plans read and written together
     */
    public record Sweep(
            @DefaultValue("500ms") Duration every,
            @DefaultValue("500") @Min(1) @Max(5000) int batch) {}
}

package org.shouwang.gateway.login;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many wrong tries a login has.
 *
 * @param tries wrong tries in a row from one address before one must wait
 * @param allTries wrong tries in a row from all addresses together before everybody must wait
 * @param pause how long one must wait
 */
@Validated
@ConfigurationProperties("shouwang.gateway.login")
public record LoginProperties(
        @DefaultValue("5") @Min(1) int tries,
        @DefaultValue("50") @Min(1) int allTries,
        @DefaultValue("5m") Duration pause) {}

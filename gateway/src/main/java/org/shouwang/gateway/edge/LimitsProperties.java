package org.shouwang.gateway.edge;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask. Each caller may save up two seconds' worth for a burst.
 *
 * @param clientPerSecond requests a second of one system
 * @param personPerSecond requests a second of one person
 * @param addressPerSecond requests a second of one address that has not proved who asks: token end point, first page
 * @param loginPerSecond login tries a second of one address; each costs a slow hash
 * @param body largest body of a request
 * @param importBody largest body of an import
 */
@Validated
@ConfigurationProperties("shouwang.gateway.limits")
public record LimitsProperties(
        @DefaultValue("5000") @Min(1) int clientPerSecond,
        @DefaultValue("200") @Min(1) int personPerSecond,
        @DefaultValue("50") @Min(1) int addressPerSecond,
        @DefaultValue("10") @Min(1) int loginPerSecond,
        @DefaultValue("2MB") DataSize body,
        @DefaultValue("55MB") DataSize importBody) {}

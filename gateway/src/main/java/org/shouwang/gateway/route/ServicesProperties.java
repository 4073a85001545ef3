package org.shouwang.gateway.route;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are and how long they may take.
 *
 * @param connectTimeout a service that does not accept a connection in this time is down
 * @param responseTimeout longest pause before or within an answer
 * @param downloadTimeout the same for lists and papers, of which nothing leaves before all of it is made
 * @param connections most connections to one service; they are kept open and used again
 */
@Validated
@ConfigurationProperties("shouwang.gateway.services")
public record ServicesProperties(
        @NotNull @DefaultValue("http://127.0.0.1:8081") URI registry,
        @NotNull @DefaultValue("http://127.0.0.1:8082") URI careActivity,
        @NotNull @DefaultValue("http://127.0.0.1:8083") URI notification,
        @NotNull @DefaultValue("http://127.0.0.1:8084") URI reporting,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration responseTimeout,
        @DefaultValue("10m") Duration downloadTimeout,
        @DefaultValue("128") @Min(1) @Max(10_000) int connections) {}

package org.shouwang.gateway.token;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are made and checked.
 *
 * @param issuer the {@code iss} of every token; the address by which others know this gateway
 * @param keyFile JWK set with private RSA keys: the first one signs, all are published
 * @param life how long a system's token is good
 * @param personLife how long the token is good that stands for a logged-in person downstream
 */
@Validated
@ConfigurationProperties("shouwang.gateway.token")
public record TokenProperties(
        @NotNull URI issuer,
        @NotNull Path keyFile,
        @DefaultValue("10m") Duration life,
        @DefaultValue("5m") Duration personLife) {

    /** Refuses lives that would make tokens useless or eternal. */
    public TokenProperties {
        if (life.compareTo(Duration.ofSeconds(1)) < 0 || life.compareTo(Duration.ofHours(24)) > 0) {
            throw new IllegalArgumentException("shouwang.gateway.token.life must lie between 1s and 24h");
        }
        if (personLife.compareTo(Duration.ofSeconds(1)) < 0 || personLife.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("shouwang.gateway.token.person-life must lie between 1s and 1h");
        }
    }
}

package org.shouwang.platform.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tokens coming in and going out.
 *
 * @param jwkSetUri where the issuer publishes its keys
 * @param tokenUri where this service gets its own token; needed only by services that call others
 * @param clientId this service as a client
 * @param clientSecret its secret; has no default
 * @param timeout of calls to the issuer
 */
@ConfigurationProperties("shouwang.security")
public record SecurityProperties(
        @DefaultValue("http://127.0.0.1:8080/oauth2/jwks") URI jwkSetUri,
        @DefaultValue("http://127.0.0.1:8080/oauth2/token") URI tokenUri,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("3s") Duration timeout) {}

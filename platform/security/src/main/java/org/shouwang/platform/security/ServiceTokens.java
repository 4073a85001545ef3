package org.shouwang.platform.security;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Keeps this service's own token fresh and puts it on calls to other services. */
public final class ServiceTokens {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);
    private static final ParameterizedTypeReference<Map<String, Object>> BODY = new ParameterizedTypeReference<>() {};

    private final SecurityProperties properties;
    private final Clock wall;
    private final RestClient issuer;
    private @Nullable Token token;

    private record Token(String value, Instant freshUntil) {}

    ServiceTokens(SecurityProperties properties, Clock wall) {
        this.properties = properties;
        this.wall = wall;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(properties.timeout()).build());
        requests.setReadTimeout(properties.timeout());
        this.issuer = RestClient.builder().requestFactory(requests).build();
    }

    /** @return puts {@code Authorization: Bearer …} on each request; a call fails like a network fault while no token is to be had */
    public ClientHttpRequestInterceptor interceptor() {
        return (request, body, execution) -> {
            request.getHeaders().setBearerAuth(current());
            return execution.execute(request, body);
        };
    }

    private synchronized String current() {
        Token known = token;
        if (known == null || wall.instant().isAfter(known.freshUntil())) {
            known = fetch();
            token = known;
        }
        return known.value();
    }

    private Token fetch() {
        var id = properties.clientId();
        var secret = properties.clientSecret();
        if (id == null || secret == null) {
            throw new IllegalStateException("shouwang.security.client-id and client-secret must be set");
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        Map<String, Object> body = issuer.post()
                .uri(properties.tokenUri())
                .headers(headers -> headers.setBasicAuth(id, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(BODY);
        if (body == null
                || !(body.get("access_token") instanceof String value)
                || !(body.get("expires_in") instanceof Number seconds)) {
            throw new ResourceAccessException("The issuer gave no token");
        }
        return new Token(value, wall.instant().plusSeconds(seconds.longValue()).minus(BEFORE_EXPIRY));
    }
}

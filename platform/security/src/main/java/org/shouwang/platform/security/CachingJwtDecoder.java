package org.shouwang.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Verifies a token's signature once, not on each request; a token that expires meanwhile is verified, and refused, anew. */
public final class CachingJwtDecoder implements JwtDecoder {

    private final JwtDecoder decoder;
    private final InstantSource wall;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** @param wall tokens live on wall time */
    public CachingJwtDecoder(JwtDecoder decoder, InstantSource wall) {
        this.decoder = decoder;
        this.wall = wall;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known != null) {
            Instant expiresAt = known.getExpiresAt();
            if (expiresAt != null && wall.instant().isBefore(expiresAt)) {
                return known;
            }
        }
        Jwt decoded = decoder.decode(token);
        verified.put(token, decoded);
        return decoded;
    }
}

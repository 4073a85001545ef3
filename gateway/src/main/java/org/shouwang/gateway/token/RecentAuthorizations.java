package org.shouwang.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * What the authorization server remembers of the tokens it gave. Tokens prove themselves by their signature, so this
 * may forget: it holds a bounded number for as long as a token lives, where the library's own store would grow for
 * ever.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {
    private static final int MOST = 10_000;
    private final Cache<String, OAuth2Authorization> byId;

    RecentAuthorizations(Duration life) {
        this.byId =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(life).build();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        byId.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byId.asMap().values().stream()
                .filter(authorization -> authorization.getToken(token) != null)
                .findFirst()
                .orElse(null);
    }
}

package org.shouwang.gateway.token;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.local.LocalProperties;
import org.shouwang.platform.security.CachingJwtDecoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Keys, encoder, decoder and clients of the authorization server. */
@Configuration(proxyBeanMethods = false)
class TokenConfig {

    /** Clocks of two machines may differ by this much. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    @Bean
    WallClock wallClock() {
        return new WallClock(Clock.systemUTC());
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(TokenProperties properties) {
        return new ImmutableJWKSet<>(SigningKeys.of(properties.keyFile()));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(fitting -> fitting.get(0));
        return encoder;
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, TokenProperties properties, WallClock wall) {
        NimbusJwtDecoder check = NimbusJwtDecoder.withJwkSource(keys).build();
        JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
        time.setClock(wall.clock());
        check.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time, new JwtIssuerValidator(properties.issuer().toString())));
        return new CachingJwtDecoder(check, wall.clock());
    }

    @Bean
    PersonTokens personTokens(JwtEncoder encoder, TokenProperties properties, WallClock wall) {
        return new PersonTokens(encoder, properties, wall);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    RegisteredClientRepository registeredClients(
            ClientsProperties clients, TokenProperties tokens, LocalProperties local) {
        var registered = Clients.registered(clients, tokens, local.on());
        return registered.isEmpty() ? new NoClients() : new InMemoryRegisteredClientRepository(registered);
    }

    @Bean
    OAuth2AuthorizationService authorizations(TokenProperties properties) {
        return new RecentAuthorizations(properties.life());
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(TokenProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> rolesAndOrganisations() {
        return context -> {
            var settings = context.getRegisteredClient().getClientSettings();
            context.getClaims()
                    .claim(Clients.ROLES, settings.getSetting(Clients.ROLES))
                    .claim(Clients.ORGS, settings.getSetting(Clients.ORGS));
        };
    }

    /** A gateway for people only. */
    private static final class NoClients implements RegisteredClientRepository {
        @Override
        public void save(RegisteredClient client) {
            throw new UnsupportedOperationException("clients are made by configuration");
        }

        @Override
        public @Nullable RegisteredClient findById(String id) {
            return null;
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String clientId) {
            return null;
        }
    }
}

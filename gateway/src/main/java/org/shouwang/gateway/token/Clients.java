package org.shouwang.gateway.token;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shouwang.gateway.token.ClientsProperties.Client;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The configured systems in the form the authorization server knows them. */
final class Clients {
    static final String ROLES = "roles";
    static final String ORGS = "orgs";

    private Clients() {}

    /** Refuses to start with a secret in plain text, unless this is a local platform. */
    static List<RegisteredClient> registered(ClientsProperties properties, TokenProperties tokens, boolean local) {
        return properties.clients().stream()
                .map(client -> {
                    if (client.secretIsPlain() && !local) {
                        throw new IllegalStateException("secret of client " + client.id() + " must be {bcrypt}…");
                    }
                    return registered(client, tokens);
                })
                .toList();
    }

    private static RegisteredClient registered(Client client, TokenProperties tokens) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(ROLES, sorted(client.roles()))
                        .setting(ORGS, sorted(client.orgs()))
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.SELF_CONTAINED)
                        .accessTokenTimeToLive(tokens.life())
                        .build())
                .build();
    }

    static List<String> sorted(Set<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }
}

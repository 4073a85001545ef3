package org.shouwang.gateway.token;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a client must know to fetch and check tokens (RFC 8414). Only what the gateway offers is listed; the library's
 * own page would also name end points that are not open here.
 */
@Hidden
@RestController
class DiscoveryController {
    private final Map<String, Object> metadata;

    DiscoveryController(TokenProperties properties) {
        String issuer = properties.issuer().toString();
        this.metadata = Map.of(
                "issuer", issuer,
                "token_endpoint", issuer + "/oauth2/token",
                "jwks_uri", issuer + "/oauth2/jwks",
                "grant_types_supported", List.of("client_credentials"),
                "response_types_supported", List.of(),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
    }

    @GetMapping({"/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"})
    Map<String, Object> metadata() {
        return metadata;
    }
}

package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

class TokenIT extends RunningGateway {
    @Autowired
    JwtEncoder encoder;

    @Test
    void a_system_gets_a_token_with_its_roles_and_organisations() throws Exception {
        var answer = body(tokenFor("village-system", "village-secret"));
        SignedJWT token = SignedJWT.parse(answer.path("access_token").asString());

        assertThat(answer.path("expires_in").asInt()).isBetween(590, 600);
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("village-system");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("SYSTEM");
        assertThat(token.getJWTClaimsSet().getStringListClaim("orgs")).containsExactly("990101101201");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("http://gateway.test");
    }

    @Test
    void anybody_can_check_a_token_with_the_published_keys_and_no_private_part_is_published() throws Exception {
        SignedJWT token = SignedJWT.parse(it().substring(7));
        JWKSet published = JWKSet.parse(get("/oauth2/jwks").body());

        RSAKey key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
    }

    @Test
    void a_wrong_secret_gets_no_token() {
        HttpResponse<String> answer = tokenFor("county-it", "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(body(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void discovery_names_what_is_open_and_nothing_else() {
        var metadata = body(get("/.well-known/oauth-authorization-server"));

        assertThat(metadata.path("token_endpoint").asString()).isEqualTo("http://gateway.test/oauth2/token");
        assertThat(metadata.path("jwks_uri").asString()).isEqualTo("http://gateway.test/oauth2/jwks");
        for (String closed :
                List.of("/oauth2/authorize", "/oauth2/introspect", "/oauth2/revoke", "/connect/register")) {
            assertThat(metadata.toString()).doesNotContain(closed);
            assertThat(get(closed).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void without_a_token_nothing_is_told() {
        for (String path :
                List.of("/v1/me", "/v1/people/1", "/v1/duties", "/local/texts", "/actuator/env", "/nowhere")) {
            refused(get(path));
        }
    }

    @Test
    void an_expired_token_is_refused_in_both_languages() {
        refused(get("/v1/me", "Authorization", "Bearer " + signed("http://gateway.test", Duration.ofMinutes(-1))));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(get("/v1/me", "Authorization", "Bearer " + signed("http://elsewhere", Duration.ofMinutes(5))));
    }

    @Test
    void a_token_signed_by_another_key_or_by_none_is_refused() throws Exception {
        refused(get("/v1/me", "Authorization", "Bearer " + forged()));
        String[] parts = it().substring(7).split("\\.");
        refused(get("/v1/me", "Authorization", "Bearer eyJhbGciOiJub25lIn0." + parts[1] + "."));
        refused(get("/v1/me", "Authorization", "Bearer " + parts[0] + "." + parts[1] + ".AAAA"));
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = body(answer);
        assertThat(problem.path("code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(problem.path("detail").asString()).contains("登录");
        assertThat(problem.path("detailEn").asString()).contains("log");
        assertThat(problem.path("traceId").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElse(""));
    }

    private String signed(String issuer, Duration left) {
        Instant end = Instant.now().plus(left);
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject("somebody")
                .issuedAt(end.minus(Duration.ofMinutes(10)))
                .expiresAt(end)
                .claim("roles", List.of("IT"))
                .claim("orgs", List.of("990101"))
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }

    private static String forged() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("forged").generate();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("forged").build(),
                new JWTClaimsSet.Builder()
                        .issuer("http://gateway.test")
                        .subject("somebody")
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}

package org.shouwang.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens as the gateway would issue them, signed with a key that exists only in this JVM. */
public final class TestTokens {

    private static final RSAKey KEY = key();

    private TestTokens() {}

    /** @return an Authorization header for somebody with these roles and organisations */
    public static String bearer(String subject, Set<String> roles, Set<String> orgs) {
        return "Bearer " + token(subject, roles, orgs, Instant.now().plus(Duration.ofMinutes(10)));
    }

    /** @return an Authorization header whose token expired a minute ago (beyond the usual tolerance of clocks) */
    public static String expired(String subject, Set<String> roles, Set<String> orgs) {
        return "Bearer " + token(subject, roles, orgs, Instant.now().minus(Duration.ofMinutes(5)));
    }

    private static String token(String subject, Set<String> roles, Set<String> orgs, Instant expiresAt) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .subject(subject)
                            .claim("roles", List.copyOf(roles))
                            .claim("orgs", List.copyOf(orgs))
                            .issueTime(Date.from(expiresAt.minus(Duration.ofMinutes(10))))
                            .expirationTime(Date.from(expiresAt))
                            .build());
            jwt.sign(new RSASSASigner(KEY));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JwtDecoder decoder() {
        try {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.shouwang.gateway.token;

import java.time.Instant;
import java.util.Set;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Makes the short token that stands for a logged-in person downstream. It never reaches the browser. */
public final class PersonTokens {
    private final JwtEncoder encoder;
    private final TokenProperties properties;
    private final WallClock wall;

    PersonTokens(JwtEncoder encoder, TokenProperties properties, WallClock wall) {
        this.encoder = encoder;
        this.properties = properties;
        this.wall = wall;
    }

    /** A token for this login with these roles and organisations, good from now. */
    public Jwt mint(String login, Set<String> roles, Set<String> orgs) {
        Instant now = wall.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(properties.issuer().toString())
                .subject(login)
                .issuedAt(now)
                .expiresAt(now.plus(properties.personLife()))
                .claim(Clients.ROLES, Clients.sorted(roles))
                .claim(Clients.ORGS, Clients.sorted(orgs))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims));
    }

    /** Whether less than a fifth of the token's life is left, so that a new one should be made. */
    public boolean wearsOut(Jwt token) {
        Instant end = token.getExpiresAt();
        return end == null
                || wall.now().plus(properties.personLife().dividedBy(5)).isAfter(end);
    }
}

package org.shouwang.gateway.token;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Systems that may fetch tokens by client credentials.
 *
 * @param clients the systems
 */
@Validated
@ConfigurationProperties("shouwang.gateway")
public record ClientsProperties(@DefaultValue @Valid List<Client> clients) {

    /**
     * One system.
     *
     * @param id client id, also the {@code sub} of its tokens
     * @param secret {@code {bcrypt}…}, or {@code {noop}…} on a local platform only
     * @param roles roles of its tokens, such as SYSTEM, SERVICE, IT
     * @param orgs codes it sees with all below; {@code *} for everywhere
     */
    public record Client(
            @NotBlank String id,
            @NotBlank String secret,
            @NotEmpty Set<String> roles,
            @DefaultValue Set<String> orgs) {

        boolean secretIsPlain() {
            return !secret.startsWith("{bcrypt}");
        }

        /** Its id only: a secret never gets into a log. */
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }
}

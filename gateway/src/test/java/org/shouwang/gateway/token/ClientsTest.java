package org.shouwang.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.gateway.token.ClientsProperties.Client;

class ClientsTest {
    private static final TokenProperties TOKENS =
            new TokenProperties(URI.create("http://gw"), Path.of("k"), Duration.ofMinutes(10), Duration.ofMinutes(5));

    @Test
    void a_plain_secret_is_for_local_platforms_only() {
        var plain = new ClientsProperties(List.of(new Client("a", "{noop}secret", Set.of("SYSTEM"), Set.of())));

        assertThatThrownBy(() -> Clients.registered(plain, TOKENS, false)).hasMessageContaining("{bcrypt}");
        assertThat(Clients.registered(plain, TOKENS, true)).hasSize(1);
    }

    @Test
    void a_client_never_shows_its_secret() {
        assertThat(new Client("a", "{noop}secret", Set.of("SYSTEM"), Set.of()).toString())
                .doesNotContain("secret");
    }
}

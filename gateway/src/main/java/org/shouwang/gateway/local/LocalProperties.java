package org.shouwang.gateway.local;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What only a platform on one machine has.
 *
 * @param enabled whether this is such a platform: plain client secrets are then accepted
 * @param smscControlUrl control address of the text centre simulator; implies {@code enabled}
 */
@ConfigurationProperties("shouwang.gateway.local")
public record LocalProperties(boolean enabled, @Nullable URI smscControlUrl) {

    /** Whether this is a platform on one machine. */
    public boolean on() {
        return enabled || smscControlUrl != null;
    }
}

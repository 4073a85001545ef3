package org.shouwang.registry.config;

import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long files are kept after somebody left. Assumptions: three years, a wrong entry one month.
 *
 * @param enabled whether files whose time is over are erased every day; off, they are only listed
 * @param otherwise how long for all reasons not named
 * @param byReason how long by exit reason
 */
@ConfigurationProperties("shouwang.registry.retention")
public record RetentionProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("P3Y") Period otherwise,
        @DefaultValue Map<String, Period> byReason) {}

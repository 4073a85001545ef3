package org.shouwang.platform.defaults;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Business clock, ids and the tags every metric carries. */
@AutoConfiguration
@EnableConfigurationProperties(ServiceDefaultsAutoConfiguration.ClockProperties.class)
public class ServiceDefaultsAutoConfiguration {

    /**
     * Where business time comes from.
     *
     * @param zone the zone in which days are counted
     * @param file a clock file that may move business time, for one machine only; none in production
     */
    @ConfigurationProperties("shouwang.clock")
    public record ClockProperties(
            @DefaultValue("Asia/Shanghai") ZoneId zone,
            @Nullable Path file) {}

    @Bean
    @ConditionalOnMissingBean
    Clock clock(ClockProperties properties) {
        Path file = properties.file();
        return file == null ? Clock.system(properties.zone()) : new LocalClock(file, properties.zone());
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids() {
        return () -> UuidCreator.getTimeOrderedEpoch().toString();
    }

    @Bean
    MeterRegistryCustomizer<MeterRegistry> serviceTag(Environment environment) {
        String name = environment.getProperty("spring.application.name", "unknown");
        return registry -> registry.config().commonTags("service", name);
    }
}

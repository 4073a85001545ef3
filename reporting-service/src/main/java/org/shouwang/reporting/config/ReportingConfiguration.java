package org.shouwang.reporting.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.shouwang.platform.messaging.Tombstones;
import org.shouwang.reporting.facts.Canonical;
import org.shouwang.reporting.facts.ErasedPeople;
import org.shouwang.reporting.facts.Ledger;
import org.shouwang.reporting.facts.app.EraseFacts;
import org.shouwang.reporting.indicator.Term;
import org.shouwang.reporting.indicator.TermCalendar;
import org.shouwang.reporting.rebuild.app.RebuildReports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The parts that know nothing of Spring, and what is measured of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingProperties.class)
class ReportingConfiguration {
    @Bean
    TermCalendar termCalendar(ReportingProperties properties) {
        return new TermCalendar(properties.terms().stream()
                .map(term -> new Term(
                        term.code(),
                        term.from(),
                        term.to(),
                        term.holidays().stream()
                                .map(holiday -> new Term.Holiday(holiday.from(), holiday.to()))
                                .toList()))
                .toList());
    }

    @Bean
    Ledger ledger() {
        return new Ledger();
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Reporting service")
                        .version("v1")
                        .description("Figures by organisation and period, and making them anew."))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    Tombstones tombstones(
            MongoOperations mongo,
            EraseFacts clearing,
            @Value("${shouwang.reporting.erasure.again:1m}") Duration again) {
        return new Tombstones(mongo, InstantSource.system(), again, clearing);
    }

    @Bean
    ErasedPeople erasedPeople(Tombstones tombstones) {
        return tombstones::among;
    }

    @Bean
    Canonical canonical() {
        return new Canonical();
    }

    @Bean
    MeterBinder reportingMeters(Ledger ledger, RebuildReports rebuilds) {
        return registry -> {
            Gauge.builder("reporting.ledger.people", ledger, Ledger::size)
                    .description("People the reports know anything of")
                    .register(registry);
            Gauge.builder("reporting.work.waiting", rebuilds, RebuildReports::waiting)
                    .description("Events a running rebuild still has to read")
                    .register(registry);
        };
    }
}

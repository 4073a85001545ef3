package org.shouwang.registry.duplicate.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.registry.duplicate.app.Checks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears who was registered or changed, as any other service does, and has them compared. */
@Configuration(proxyBeanMethods = false)
class DuplicateEvents {

    static final String REGISTERED = "registry.person.registered.v1";
    static final String CHANGED = "registry.person.changed.v1";

    /** What a likeness rests on; nothing else can make a pair or end one. */
    private static final Set<String> COMPARED = Set.of(
            "name",
            "idNumber",
            "sex",
            "birthDate",
            "home",
            "orgs",
            "school",
            "class",
            "guardianship",
            "parents",
            "contactPoints",
            "status",
            "mergedInto",
            "absorbed");

    /** What we read of it. */
    record News(@Nullable List<String> changes) {}

    /** Whoever was registered, whatever is told of them. */
    @Bean
    EventHandler<byte[]> newPeopleToCompare(Checks checks) {
        return EventHandler.forBatch(byte[].class, events -> ask(checks, events.stream()), REGISTERED);
    }

    @Bean
    EventHandler<News> changedPeopleToCompare(Checks checks) {
        return EventHandler.forBatch(
                News.class, events -> ask(checks, events.stream().filter(DuplicateEvents::matters)), CHANGED);
    }

    private static void ask(Checks checks, Stream<? extends Envelope<?>> events) {
        checks.ask(events.map(event -> new Checks.Check(event.subject(), event.sequence()))
                .toList());
    }

    private static boolean matters(Envelope<News> event) {
        List<String> changes = event.data().changes();
        return changes == null || changes.stream().anyMatch(COMPARED::contains);
    }
}

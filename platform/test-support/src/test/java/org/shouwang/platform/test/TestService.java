package org.shouwang.platform.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses the whole platform. */
@SpringBootApplication
class TestService {

    static final String TYPE = "registry.person.registered.v1";

    record Counter(String id, int value) {}

    record CounterChanged(String personId, int value) {}

    static final class CounterMapper implements DocumentMapper<Counter> {
        @Override
        public String id(Counter state) {
            return state.id();
        }

        @Override
        public Document write(Counter state) {
            var document = new Document();
            if (state.value() != 0) {
                document.append("value", state.value());
            }
            return document;
        }

        @Override
        public Counter read(Document document) {
            return new Counter(document.getString("_id"), document.getInteger("value", 0));
        }
    }

    static final class Seen {
        final List<Envelope<CounterChanged>> events = new CopyOnWriteArrayList<>();
        final List<Integer> attempts = new CopyOnWriteArrayList<>();
        final AtomicBoolean away = new AtomicBoolean();
    }

    @Bean
    AggregateCollection<Counter> counters(Aggregates aggregates) {
        return aggregates.collection("counters", new CounterMapper());
    }

    @Bean
    Seen seen() {
        return new Seen();
    }

    @Bean
    EventHandler<CounterChanged> onChanged(Seen seen) {
        return EventHandler.forBatch(
                CounterChanged.class,
                events -> {
                    for (Envelope<CounterChanged> event : events) {
                        if (event.data().value() == 666) {
                            seen.attempts.add(events.size());
                            throw new IllegalArgumentException("poison");
                        }
                    }
                    if (seen.away.get()) {
                        throw new org.springframework.dao.DataAccessResourceFailureException("away");
                    }
                    seen.events.addAll(events);
                },
                TYPE);
    }

    record Input(int value) {}

    @RestController
    static class CounterController {
        private final AggregateCollection<Counter> counters;

        CounterController(AggregateCollection<Counter> counters) {
            this.counters = counters;
        }

        @GetMapping("/v1/counters/{id}")
        ResponseEntity<Counter> get(@PathVariable String id, Caller caller) {
            caller.requireSees(List.of("990101"));
            var loaded = counters.find(id).orElseThrow();
            return ResponseEntity.ok().eTag(ETags.of(loaded.version())).body(loaded.state());
        }

        @PostMapping("/v1/counters")
        Counter post(@RequestBody Input input, Caller caller) {
            caller.requireAny("T");
            return new Counter("new", input.value());
        }

        @PutMapping("/v1/counters/{id}")
        Counter put(
                @PathVariable String id,
                @RequestHeader(value = "If-Match", required = false) String ifMatch,
                @RequestBody Input input) {
            var loaded = counters.find(id).orElseThrow();
            ETags.requireCurrent(ifMatch, loaded.version());
            return counters.update(loaded, new Counter(id, input.value()), List.of())
                    .state();
        }
    }
}

package org.shouwang.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands the records of one poll to the handlers of their types.
 *
 * <p>A type nobody handles is acknowledged and counted. A record that cannot be read, or that its handler refuses
 * {@link #ATTEMPTS} times on its own, goes to the dead letters. A passing fault (database or network away) is thrown, so
 * that the container offers the same poll again: nothing is skipped. Handlers therefore see records at least once.
 */
final class EventDispatcher {

    static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private final Map<String, List<EventHandler<?>>> handlers = new HashMap<>();
    private final JsonMapper mapper;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    EventDispatcher(List<EventHandler<?>> handlers, JsonMapper mapper, DeadLetters deadLetters, MeterRegistry meters) {
        for (EventHandler<?> handler : handlers) {
            for (String type : handler.types()) {
                this.handlers.computeIfAbsent(type, any -> new ArrayList<>()).add(handler);
            }
        }
        this.mapper = mapper;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    void dispatch(Message<List<byte[]>> poll) {
        Map<EventHandler<?>, List<Incoming<?>>> byHandler = new LinkedHashMap<>();
        for (IncomingRecord record : IncomingRecord.of(poll)) {
            String type = record.header(CloudEvents.TYPE);
            List<EventHandler<?>> interested = type == null ? List.of() : handlers.getOrDefault(type, List.of());
            if (type == null) {
                deadLetters.send(record, "no " + CloudEvents.TYPE + " header");
                count("untyped", "dead", 1);
            } else if (interested.isEmpty()) {
                count("other", "ignored", 1);
            }
            for (EventHandler<?> handler : interested) {
                read(record, handler)
                        .ifPresent(read -> byHandler
                                .computeIfAbsent(handler, h -> new ArrayList<>())
                                .add(read));
            }
        }
        byHandler.forEach(this::handle);
    }

    private record Incoming<T>(IncomingRecord record, Envelope<T> envelope) {}

    private <T> java.util.Optional<Incoming<T>> read(IncomingRecord record, EventHandler<T> handler) {
        try {
            return java.util.Optional.of(new Incoming<>(record, envelope(record, handler.data())));
        } catch (UnreadableEventException e) {
            deadLetters.send(record, e.getMessage());
            count(record.header(CloudEvents.TYPE), "dead", 1);
            return java.util.Optional.empty();
        }
    }

    private <T> Envelope<T> envelope(IncomingRecord record, Class<T> data) {
        try {
            String sequence = record.header(CloudEvents.SEQUENCE);
            return new Envelope<>(
                    required(record, CloudEvents.ID),
                    required(record, CloudEvents.TYPE),
                    required(record, CloudEvents.SOURCE),
                    required(record, CloudEvents.SUBJECT),
                    Instant.parse(required(record, CloudEvents.TIME)),
                    sequence == null ? 0 : Long.parseLong(sequence),
                    record.header(CloudEvents.CORRELATION_ID),
                    record.header(CloudEvents.CAUSATION_ID),
                    data == byte[].class ? data.cast(record.value()) : mapper.readValue(record.value(), data));
        } catch (RuntimeException e) {
            throw new UnreadableEventException("unreadable: " + e.getClass().getSimpleName(), e);
        }
    }

    private static String required(IncomingRecord record, String name) {
        String value = record.header(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " header");
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private <T> void handle(EventHandler<T> handler, List<? extends Incoming<?>> untyped) {
        var incoming = (List<Incoming<T>>) untyped;
        try {
            handler.handle(incoming.stream().map(Incoming::envelope).toList());
            incoming.forEach(one -> count(one.envelope().type(), "handled", 1));
        } catch (RuntimeException e) {
            if (PassingFaults.isPassing(e)) {
                throw e;
            }
            LOG.warn("A batch of {} events was refused, trying them one by one", incoming.size(), e);
            incoming.forEach(one -> handleAlone(handler, one));
        }
    }

    private <T> void handleAlone(EventHandler<T> handler, Incoming<T> one) {
        for (int attempt = 1; ; attempt++) {
            try {
                handler.handle(List.of(one.envelope()));
                count(one.envelope().type(), "handled", 1);
                return;
            } catch (RuntimeException e) {
                if (PassingFaults.isPassing(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    LOG.error(
                            "Event {} of type {} goes to the dead letters after {} attempts",
                            one.envelope().id(),
                            one.envelope().type(),
                            ATTEMPTS,
                            e);
                    deadLetters.send(one.record(), e.getClass().getName());
                    count(one.envelope().type(), "dead", 1);
                    return;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two attempts", e);
        }
    }

    private void count(@Nullable String type, String outcome, double n) {
        meters.counter("events.consumed", "type", type == null ? "unknown" : type, "outcome", outcome)
                .increment(n);
    }
}

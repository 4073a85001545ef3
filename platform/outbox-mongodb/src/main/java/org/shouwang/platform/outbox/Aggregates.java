package org.shouwang.platform.outbox;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.slf4j.MDC;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Makes the collections in which a service keeps its aggregates with their outbox. */
public final class Aggregates {

    private static final String REQUEST_ID = "requestId";

    private final MongoOperations mongo;
    private final OutboxPublisher publisher;
    private final OutboxRelay relay;
    private final OutboxProperties properties;
    private final JsonMapper mapper;
    private final Clock clock;
    private final Clock wall;
    private final Ids ids;

    Aggregates(
            MongoOperations mongo,
            OutboxPublisher publisher,
            OutboxRelay relay,
            OutboxProperties properties,
            JsonMapper mapper,
            Clock clock,
            Clock wall,
            Ids ids) {
        this.mongo = mongo;
        this.publisher = publisher;
        this.relay = relay;
        this.properties = properties;
        this.mapper = mapper;
        this.clock = clock;
        this.wall = wall;
        this.ids = ids;
    }

    /**
     * @param name the collection; the relay watches it from now on
     * @param states how states are written and read
     */
    public <S> AggregateCollection<S> collection(String name, DocumentMapper<S> states) {
        mongo.execute(
                name,
                target -> target.createIndex(Indexes.ascending(Fields.RELAY_AT), new IndexOptions().sparse(true)));
        relay.watch(name);
        return new AggregateCollection<>(name, states, this);
    }

    MongoOperations mongo() {
        return mongo;
    }

    OutboxPublisher publisher() {
        return publisher;
    }

    int maxPerDocument() {
        return properties.maxPerDocument();
    }

    String nextId() {
        return ids.next();
    }

    Date relayAt() {
        return Date.from(wall.instant().plus(properties.relayAfter()));
    }

    /** Fixes events for good: id, place in the aggregate's order, instant, and payload as JSON. */
    List<OutboxEntry> entries(List<NewEvent> events, long lastSequence) {
        @Nullable String correlationId = MDC.get(REQUEST_ID);
        var now = clock.instant();
        var entries = new java.util.ArrayList<OutboxEntry>(events.size());
        long sequence = lastSequence;
        for (NewEvent event : events) {
            entries.add(new OutboxEntry(
                    ids.next(),
                    event.type(),
                    event.topic(),
                    event.key(),
                    event.subject(),
                    now,
                    ++sequence,
                    correlationId,
                    mapper.writeValueAsString(event.data())));
        }
        return entries;
    }
}

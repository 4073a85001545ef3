package org.shouwang.platform.outbox;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Publishes what the writer could not: finds documents whose {@code relayAt} has passed, leases them by moving that instant
 * forward (so of several instances one gets each), sends their events in order, and takes out what was acknowledged. A
 * document that fails keeps its lease until it expires; the others go on.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;
    private final EventSender sender;
    private final OutboxClearing clearing;
    private final OutboxProperties properties;
    private final Clock wall;
    private final Ids ids;
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;
    private volatile boolean running;

    OutboxRelay(
            MongoOperations mongo,
            EventSender sender,
            OutboxClearing clearing,
            OutboxProperties properties,
            Clock wall,
            Ids ids) {
        this.mongo = mongo;
        this.sender = sender;
        this.clearing = clearing;
        this.properties = properties;
        this.wall = wall;
        this.ids = ids;
    }

    void watch(String collection) {
        collections.add(collection);
    }

    Set<String> watched() {
        return collections;
    }

    private void loop() {
        while (running) {
            try {
                boolean more = false;
                for (String collection : collections) {
                    more |= relay(collection) == BATCH;
                }
                if (!more) {
                    TimeUnit.NANOSECONDS.sleep(properties.poll().toNanos());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The relay could not look for waiting events", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(properties.poll().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many documents were found waiting, at most one batch; those another relay has leased meanwhile are left to it. */
    int relay(String collection) throws InterruptedException {
        List<String> ids = due(collection);
        if (ids.isEmpty()) {
            return 0;
        }
        List<Waiting> published = send(lease(collection, ids));
        if (!published.isEmpty()) {
            clearing.clear(published);
            LOG.info("The relay published the events of {} documents of {}", published.size(), collection);
        }
        return ids.size();
    }

    private List<String> due(String collection) {
        Date now = Date.from(wall.instant());
        List<String> ids = new ArrayList<>();
        mongo.execute(collection, target -> {
            target.find(Filters.lte(Fields.RELAY_AT, now))
                    .projection(Projections.include("_id"))
                    .limit(BATCH)
                    .forEach(found -> ids.add(found.getString("_id")));
            return ids;
        });
        return ids;
    }

    /** Leases them in one round trip and reads what we got in a second. */
    private List<Waiting> lease(String collection, List<String> due) {
        Instant now = wall.instant();
        String lease = ids.next();
        List<WriteModel<Document>> leases = new ArrayList<>(due.size());
        for (String id : due) {
            leases.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", id), Filters.lte(Fields.RELAY_AT, Date.from(now))),
                    Updates.combine(
                            Updates.set(Fields.RELAY_AT, Date.from(now.plus(properties.lease()))),
                            Updates.set(Fields.RELAY_BY, lease))));
        }
        List<Waiting> leased = new ArrayList<>(due.size());
        mongo.execute(collection, target -> {
            target.bulkWrite(leases, UNORDERED);
            target.find(Filters.and(Filters.in("_id", due), Filters.eq(Fields.RELAY_BY, lease)))
                    .projection(Projections.include(Fields.OUTBOX))
                    .forEach(document -> {
                        List<Document> entries = document.getList(Fields.OUTBOX, Document.class, List.of());
                        if (!entries.isEmpty()) {
                            leased.add(new Waiting(
                                    collection,
                                    document.getString("_id"),
                                    List.of(),
                                    entries.stream().map(OutboxEntry::from).toList()));
                        }
                    });
            return leased;
        });
        return leased;
    }

    /** Sends everything, then waits; a document of which one event fails is sent again whole, so in order. */
    private List<Waiting> send(List<Waiting> leased) throws InterruptedException {
        Map<Waiting, CompletableFuture<Void>> acknowledgements = new LinkedHashMap<>();
        for (Waiting waiting : leased) {
            CompletableFuture<Void> acknowledgement = CompletableFuture.allOf(
                    waiting.entries().stream().map(sender::send).toArray(CompletableFuture<?>[]::new));
            acknowledgements.put(waiting, acknowledgement);
            if (acknowledgement.isCompletedExceptionally()) {
                // the producer gave up waiting for the broker: the others would only wait as long
                break;
            }
        }
        List<Waiting> published = new ArrayList<>(leased.size());
        for (Map.Entry<Waiting, CompletableFuture<Void>> sent : acknowledgements.entrySet()) {
            try {
                sent.getValue().get(properties.lease().toMillis(), TimeUnit.MILLISECONDS);
                published.add(sent.getKey());
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("The events of {} wait for the broker", sent.getKey().place(), e);
            }
        }
        return published;
    }

    @Override
    public void start() {
        running = true;
        var loop = new Thread(this::loop, "outbox-relay");
        loop.setDaemon(true);
        loop.start();
        thread = loop;
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

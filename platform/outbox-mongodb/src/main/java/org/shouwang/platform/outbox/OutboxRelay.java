package org.shouwang.platform.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Publishes what the writer could not: finds documents whose {@code relayAt} has passed, leases one by moving that instant
 * forward (so of several instances one gets it), sends its events in order waiting for each acknowledgement, and takes them
 * out. A document that fails keeps its lease until it expires; the others go on.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;

    private final MongoOperations mongo;
    private final EventSender sender;
    private final OutboxClearing clearing;
    private final OutboxProperties properties;
    private final Clock wall;
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;
    private volatile boolean running;

    OutboxRelay(
            MongoOperations mongo,
            EventSender sender,
            OutboxClearing clearing,
            OutboxProperties properties,
            Clock wall) {
        this.mongo = mongo;
        this.sender = sender;
        this.clearing = clearing;
        this.properties = properties;
        this.wall = wall;
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

    /** @return how many documents were found waiting, at most one batch */
    int relay(String collection) throws InterruptedException {
        List<String> ids = due(collection);
        List<Waiting> published = new ArrayList<>();
        for (String id : ids) {
            Waiting leased = lease(collection, id);
            if (leased != null && send(leased)) {
                published.add(leased);
            }
        }
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

    private @Nullable Waiting lease(String collection, String id) {
        Instant now = wall.instant();
        Document leased = mongo.execute(
                collection,
                target -> target.findOneAndUpdate(
                        Filters.and(Filters.eq("_id", id), Filters.lte(Fields.RELAY_AT, Date.from(now))),
                        Updates.set(Fields.RELAY_AT, Date.from(now.plus(properties.lease()))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
        if (leased == null) {
            return null;
        }
        List<Document> entries = leased.getList(Fields.OUTBOX, Document.class, List.of());
        return entries.isEmpty()
                ? null
                : new Waiting(
                        collection,
                        id,
                        List.of(),
                        entries.stream().map(OutboxEntry::from).toList());
    }

    private boolean send(Waiting leased) throws InterruptedException {
        for (OutboxEntry entry : leased.entries()) {
            try {
                sender.send(entry).get(properties.lease().toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn(
                        "Event {} of {}/{} waits for the broker",
                        entry.id(),
                        leased.collection(),
                        leased.documentId(),
                        e);
                return false;
            }
        }
        return true;
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

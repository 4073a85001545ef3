package org.shouwang.platform.messaging;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Ids of what is gone for good, and the work of clearing away what hangs on them. A tombstone is set first and never taken
 * away, so that late news can be told by it; the clearing follows in the background and goes on after a crash. It runs once at
 * once and once more a little later, for what a request that had begun before has left meanwhile. Clearing must be harmless
 * when repeated.
 */
public final class Tombstones implements SmartLifecycle {

    /** The collection: one document per id, with nothing but its id, the instant, and what is open. */
    public static final String COLLECTION = "tombstones";

    private static final Logger LOG = LoggerFactory.getLogger(Tombstones.class);
    private static final String OPEN = "open";
    private static final String LEFT = "left";
    private static final int PASSES = 2;
    private static final int BATCH = 100;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;
    private final InstantSource wall;
    private final Duration again;
    private final Predicate<Set<String>> clearing;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    private record Open(String id, Date at, int left) {}

    /**
     * Begins with what a process before has left.
     *
     * @param wall rests live on wall time
     * @param again after how long the second pass comes: longer than any request takes
     * @param clearing takes away what hangs on ids; false = something is still on its way, ask again soon
     */
    public Tombstones(MongoOperations mongo, InstantSource wall, Duration again, Predicate<Set<String>> clearing) {
        this.mongo = mongo;
        this.wall = wall;
        this.again = again;
        this.clearing = clearing;
        mongo.execute(
                COLLECTION, stones -> stones.createIndex(Indexes.ascending(OPEN), new IndexOptions().sparse(true)));
    }

    /** Sets tombstones; told again, the clearing is done again. Returns when they are stored. */
    public void set(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Date now = Date.from(wall.instant());
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            writes.add(new UpdateOneModel<>(
                    Filters.eq("_id", id),
                    new Document("$set", new Document(OPEN, now).append(LEFT, PASSES))
                            .append("$setOnInsert", new Document("at", now)),
                    UPSERT));
        }
        mongo.execute(COLLECTION, stones -> stones.bulkWrite(writes, UNORDERED));
        news.release();
    }

    /** Which of these ids are gone for good; one look-up by id. */
    public Set<String> among(Collection<String> ids) {
        Set<String> found = new HashSet<>();
        if (!ids.isEmpty()) {
            mongo.execute(
                    COLLECTION,
                    stones -> stones.find(Filters.in("_id", new HashSet<>(ids)))
                            .projection(Projections.include("_id"))
                            .map(stone -> stone.getString("_id"))
                            .into(found));
        }
        return found;
    }

    /** How many are not worked off yet. */
    public long waiting() {
        Long count = mongo.execute(
                COLLECTION, stones -> stones.countDocuments(Filters.lte(OPEN, Date.from(wall.instant()))));
        return count == null ? 0 : count;
    }

    /** Works off what is open; true when there may be more at once. */
    boolean work() {
        List<Open> open = open();
        if (open.isEmpty()) {
            return false;
        }
        if (!cleared(open) && open.size() > 1) {
            open.forEach(one -> cleared(List.of(one)));
        }
        return open.size() == BATCH;
    }

    private List<Open> open() {
        List<Open> open = new ArrayList<>();
        mongo.execute(
                COLLECTION,
                stones -> stones.find(Filters.lte(OPEN, Date.from(wall.instant())))
                        .limit(BATCH)
                        .map(stone -> new Open(stone.getString("_id"), stone.getDate(OPEN), stone.getInteger(LEFT, 1)))
                        .into(open));
        return open;
    }

    private boolean cleared(List<Open> open) {
        Set<String> ids = new LinkedHashSet<>();
        open.forEach(one -> ids.add(one.id()));
        boolean done;
        try {
            done = clearing.test(ids);
        } catch (RuntimeException e) {
            LOG.warn("Clearing after {} tombstones failed and will be tried again: {}", ids.size(), e.toString());
            LOG.debug("Clearing", e);
            if (open.size() > 1) {
                return false;
            }
            done = false;
        }
        note(open, done);
        return true;
    }

    /** Guarded by the instant that was read: what was set anew meanwhile is done anew. */
    private void note(List<Open> open, boolean done) {
        Instant now = wall.instant();
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Open one : open) {
            Document update;
            if (!done) {
                update = new Document("$set", new Document(OPEN, Date.from(now.plus(POLL))));
            } else if (one.left() > 1) {
                update = new Document(
                        "$set", new Document(OPEN, Date.from(now.plus(again))).append(LEFT, one.left() - 1));
            } else {
                update = new Document("$unset", new Document(OPEN, "").append(LEFT, ""));
            }
            writes.add(
                    new UpdateOneModel<>(Filters.and(Filters.eq("_id", one.id()), Filters.eq(OPEN, one.at())), update));
        }
        mongo.execute(COLLECTION, stones -> stones.bulkWrite(writes, UNORDERED));
    }

    @Override
    public void start() {
        running = true;
        Thread worker = new Thread(this::loop, "tombstones");
        worker.setDaemon(true);
        thread = worker;
        worker.start();
    }

    private void loop() {
        while (running) {
            try {
                if (!work()) {
                    news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Tombstones cannot be worked off now: {}", e.toString());
                try {
                    TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread worker = thread;
        if (worker != null) {
            worker.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

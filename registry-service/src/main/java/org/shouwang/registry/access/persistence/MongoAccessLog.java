package org.shouwang.registry.access.persistence;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.AccessLog;
import org.shouwang.registry.access.RecordView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Views in {@code access-log}: gathered for up to 200 ms and written together; a kill of the process loses at most those. */
@Component
final class MongoAccessLog implements AccessLog, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MongoAccessLog.class);
    private static final String COLLECTION = "access-log";
    private static final int BOUND = 10_000;
    private static final int BATCH = 1_000;
    private static final long FLUSH_MS = 200;

    private final MongoOperations mongo;
    private final BlockingQueue<Document> waiting = new ArrayBlockingQueue<>(BOUND);
    private final Counter refused;
    private volatile boolean running;
    private @Nullable Thread thread;

    MongoAccessLog(MongoOperations mongo, MeterRegistry metrics) {
        this.mongo = mongo;
        this.refused = metrics.counter("registry.access.refused");
        Gauge.builder("registry.access.waiting", waiting, BlockingQueue::size).register(metrics);
        mongo.execute(COLLECTION, log -> log.createIndex(Indexes.ascending("person", "at")));
    }

    @Override
    public void note(RecordView view) {
        Document entry = new Document("_id", view.id())
                .append("at", Date.from(view.at()))
                .append("subject", view.subject())
                .append("roles", List.copyOf(view.roles()))
                .append("person", view.personId())
                .append("action", view.action());
        if (view.purpose() != null) {
            entry.append("purpose", view.purpose());
        }
        if (!running || !waiting.offer(entry)) {
            refused.increment();
            throw new ProblemException(CommonProblems.DEPENDENCY_DOWN);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread flusher = new Thread(this::flush, "access-log");
        flusher.start();
        thread = flusher;
    }

    private void flush() {
        List<Document> batch = new ArrayList<>();
        while (running || !waiting.isEmpty() || !batch.isEmpty()) {
            try {
                gather(batch);
                if (!batch.isEmpty()) {
                    write(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} record views wait to be logged: {}", batch.size(), e.toString());
                if (!running) {
                    LOG.error("{} record views could not be logged before the stop", batch.size() + waiting.size());
                    return;
                }
            }
        }
    }

    private void gather(List<Document> batch) throws InterruptedException {
        if (!batch.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(FLUSH_MS);
            return;
        }
        Document first = waiting.poll(FLUSH_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            if (running) {
                TimeUnit.MILLISECONDS.sleep(FLUSH_MS);
            }
            waiting.drainTo(batch, BATCH - 1);
        }
    }

    /** A batch that failed half-way is written again; what was in already is passed over. */
    private void write(List<Document> batch) {
        try {
            mongo.execute(COLLECTION, log -> log.insertMany(batch, new InsertManyOptions().ordered(false)));
        } catch (DuplicateKeyException e) {
            LOG.debug("some of a repeated batch were in already");
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof MongoBulkWriteException partly)
                    || partly.getWriteErrors().stream().anyMatch(error -> error.getCode() != 11_000)) {
                throw e;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread flusher = thread;
        if (flusher != null) {
            try {
                flusher.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

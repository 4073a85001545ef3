package org.shouwang.registry.access.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.AccessLog;
import org.shouwang.registry.access.Anchor;
import org.shouwang.registry.access.RecordView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Views in {@code access-log}: gathered for up to 200 ms and written together; a kill of the process loses at most those. */
@Component
final class MongoAccessLog implements AccessLog, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MongoAccessLog.class);
    private static final int BOUND = 10_000;
    private static final int BATCH = 1_000;
    private static final long FLUSH_MS = 200;

    private final ChainWriter chain;
    private final BlockingQueue<RecordView> waiting = new ArrayBlockingQueue<>(BOUND);
    private final Counter refused;
    private volatile boolean running;
    private @Nullable Thread thread;

    MongoAccessLog(ChainWriter chain, MeterRegistry metrics) {
        this.chain = chain;
        this.refused = metrics.counter("registry.access.refused");
        Gauge.builder("registry.access.waiting", waiting, BlockingQueue::size).register(metrics);
        Gauge.builder("registry.access.sequence", chain, ChainWriter::sequence).register(metrics);
    }

    @Override
    public void note(RecordView view) {
        if (!running || !waiting.offer(view)) {
            refused.increment();
            throw new ProblemException(CommonProblems.DEPENDENCY_DOWN);
        }
    }

    long refused() {
        return (long) refused.count();
    }

    Optional<Anchor> head() {
        return chain.head();
    }

    @Override
    public void start() {
        running = true;
        Thread flusher = new Thread(this::flush, "access-log");
        flusher.start();
        thread = flusher;
    }

    private void flush() {
        List<RecordView> batch = new ArrayList<>();
        while (running || !waiting.isEmpty() || !batch.isEmpty()) {
            try {
                gather(batch);
                if (!batch.isEmpty()) {
                    chain.write(batch);
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
        chain.end();
    }

    private void gather(List<RecordView> batch) throws InterruptedException {
        if (!batch.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(FLUSH_MS);
            return;
        }
        RecordView first = waiting.poll(FLUSH_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            if (running) {
                TimeUnit.MILLISECONDS.sleep(FLUSH_MS);
            }
            waiting.drainTo(batch, BATCH - 1);
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

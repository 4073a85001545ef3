package org.shouwang.registry.imports.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.registry.config.ImportProperties;
import org.shouwang.registry.imports.Import;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works imports off one after the other, in one thread. An import belongs to a process for as long as that renews its lease;
 * what a killed process left is taken up again from its checkpoint by whoever has the file.
 */
@Component
final class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    /** Rows whose time is over are looked for once in so many idle rounds. */
    private static final int IDLE_ROUNDS = 30;

    private final Imports imports;
    private final RunImport runner;
    private final Uploads uploads;
    private final ImportProperties properties;
    private final String owner;
    private final Clock clock;
    private long idle;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    ImportWorker(
            Imports imports,
            RunImport runner,
            Uploads uploads,
            ImportProperties properties,
            Ids ids,
            Clock clock,
            MeterRegistry metrics) {
        this.imports = imports;
        this.runner = runner;
        this.uploads = uploads;
        this.properties = properties;
        this.owner = ids.next();
        this.clock = clock;
        Gauge.builder("registry.work.waiting", imports, Imports::waiting)
                .description("imports not yet worked off")
                .register(metrics);
    }

    /** There may be something to do. */
    void nudge() {
        nudges.release();
    }

    @Override
    public void start() {
        running = true;
        Thread worker = new Thread(this::work, "imports");
        worker.setDaemon(true);
        worker.start();
        thread = worker;
    }

    private void work() {
        forgetWhatIsDone();
        while (running) {
            try {
                Optional<Import> next = imports.claim(uploads.here(), owner, properties.lease());
                if (next.isPresent()) {
                    runner.run(next.get(), owner, () -> running);
                    continue;
                }
                forgetCells();
                if (nudges.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("An import stopped and will be taken up again: {}", e.toString());
                pause();
            }
        }
    }

    /** An upload whose import somebody else has ended would lie here for ever. */
    private void forgetWhatIsDone() {
        try {
            for (String id : uploads.here()) {
                if (imports.find(id).filter(Import::ended).isPresent()) {
                    uploads.delete(id);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Uploads of ended imports are kept until the next start: {}", e.toString());
        }
    }

    private void forgetCells() {
        if (idle++ % IDLE_ROUNDS == 0) {
            imports.forgetCells(clock.instant());
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(properties.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the batch in hand be finished; the rest is taken up after the next start. */
    @Override
    public void stop() {
        running = false;
        nudge();
        Thread worker = thread;
        if (worker != null) {
            try {
                worker.join(TimeUnit.SECONDS.toMillis(10));
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

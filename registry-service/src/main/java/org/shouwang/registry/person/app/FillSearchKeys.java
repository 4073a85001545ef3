package org.shouwang.registry.person.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * After a start, gives everybody whom an older version wrote the search keys of this one: so an upgrade needs no new import.
 * Each document says which version its keys are of; so a pass that was broken off, or that several processes make at once,
 * only does what is left. One stretch at a time and as long a rest after it as it took: users are served before it.
 */
@Service
public final class FillSearchKeys implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FillSearchKeys.class);
    private static final int STRETCH = 200;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final People people;
    private final Counter filled;
    private volatile boolean running;
    private volatile boolean atWork;
    private @Nullable Thread thread;

    FillSearchKeys(People people, MeterRegistry metrics) {
        this.people = people;
        this.filled = metrics.counter("registry.search.keys.filled");
        Gauge.builder("registry.search.keys.filling", this, self -> self.atWork ? 1 : 0)
                .description("1 while search keys of older documents are made anew")
                .register(metrics);
    }

    @Override
    public void start() {
        running = true;
        Thread worker = new Thread(this::work, "search-keys");
        worker.setDaemon(true);
        worker.start();
        thread = worker;
    }

    private void work() {
        atWork = true;
        try {
            boolean done = false;
            while (running && !done) {
                done = pass();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atWork = false;
        }
    }

    private boolean pass() throws InterruptedException {
        try {
            long renewed = fill();
            if (renewed > 0) {
                LOG.info("Search keys of {} people were made anew", renewed);
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Search keys will be looked at again: {}", e.toString());
            TimeUnit.MILLISECONDS.sleep(AGAIN.toMillis());
            return false;
        }
    }

    /** Looks at everybody once; how many got new keys. */
    long fill() throws InterruptedException {
        long all = 0;
        String after = null;
        do {
            long begun = System.nanoTime();
            People.Stretch stretch = people.fillSearchKeys(after, STRETCH);
            filled.increment(stretch.filled());
            all += stretch.filled();
            after = stretch.last();
            TimeUnit.NANOSECONDS.sleep(System.nanoTime() - begun);
        } while (after != null && running);
        return all;
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

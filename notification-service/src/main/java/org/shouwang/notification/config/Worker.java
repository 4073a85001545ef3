package org.shouwang.notification.config;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that does something again and again, resting when there is nothing to do or something is away. */
final class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long LONGEST_MS = 10_000;

    private final String name;
    private final Duration pause;
    private final BooleanSupplier work;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param work says whether there may be more to do at once */
    Worker(String name, Duration pause, BooleanSupplier work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public void start() {
        running = true;
        Thread loop = new Thread(this::loop, name);
        loop.setDaemon(true);
        thread = loop;
        loop.start();
    }

    @Override
    public void stop() {
        running = false;
        Thread loop = thread;
        if (loop != null) {
            try {
                loop.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        long rest = pause.toMillis();
        while (running) {
            try {
                rest = work.getAsBoolean() ? 0 : pause.toMillis();
            } catch (RuntimeException e) {
                rest = Math.min(LONGEST_MS, Math.max(pause.toMillis(), rest) * 2);
                LOG.warn("{} rests {} ms: {}", name, rest, e.toString());
                LOG.debug("{}", name, e);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(rest);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}

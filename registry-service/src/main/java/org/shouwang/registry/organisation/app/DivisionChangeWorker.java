package org.shouwang.registry.organisation.app;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.registry.config.ImportProperties;
import org.shouwang.registry.organisation.DivisionChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries changes of divisions out when their day has come, one after the other. A change belongs to a process for as long as
 * that renews its lease; what a killed process left is taken up again from its beginning.
 */
@Component
final class DivisionChangeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DivisionChangeWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DivisionChanges changes;
    private final FollowDivisionChange following;
    private final Clock clock;
    private final Duration poll;
    private final String owner;
    private volatile boolean running;
    private @Nullable Thread thread;

    DivisionChangeWorker(
            DivisionChanges changes,
            FollowDivisionChange following,
            Clock clock,
            ImportProperties properties,
            Ids ids) {
        this.changes = changes;
        this.following = following;
        this.clock = clock;
        this.poll = properties.poll();
        this.owner = ids.next();
    }

    @Override
    public void start() {
        running = true;
        Thread worker = new Thread(this::work, "division-changes");
        worker.setDaemon(true);
        worker.start();
        thread = worker;
    }

    private void work() {
        while (running) {
            try {
                LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
                Optional<DivisionChange> next = changes.claim(today, owner, LEASE);
                if (next.isPresent()) {
                    carryOut(next.get());
                } else {
                    pause();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("A change of divisions stopped and will be taken up again: {}", e.toString());
                pauseQuietly();
            }
        }
    }

    private void carryOut(DivisionChange change) {
        following.follow(change, people -> changes.moved(change.id(), people, owner, LEASE) && running);
        changes.done(change.id(), owner);
        LOG.info("Division {} ended, {} took over", change.from(), change.to());
    }

    private void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(poll.toMillis());
    }

    private void pauseQuietly() {
        try {
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
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

package org.shouwang.registry.daily;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.config.LifeCycleProperties;
import org.shouwang.registry.config.RetentionProperties;
import org.shouwang.registry.consent.app.FollowConsents;
import org.shouwang.registry.erasure.app.ErasePerson;
import org.shouwang.registry.lifecycle.app.Proposals;
import org.shouwang.registry.lifecycle.app.Propose;
import org.shouwang.registry.retention.app.KeepFiles;
import org.shouwang.registry.transfer.app.ApplyTransfer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One thread: goes on with erasures, transfers and consents that a crash interrupted, and once a business day proposes what
 * became due and erases whose time is over. Several instances may do it at once without harm; a day that failed is done again.
 */
@Component
public final class DailyWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DailyWork.class);

    private final ErasePerson erasing;
    private final ApplyTransfer transfers;
    private final FollowConsents consents;
    private final Propose proposing;
    private final Proposals proposals;
    private final KeepFiles keeping;
    private final RetentionProperties retention;
    private final LifeCycleProperties properties;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    DailyWork(
            ErasePerson erasing,
            ApplyTransfer transfers,
            FollowConsents consents,
            Propose proposing,
            Proposals proposals,
            KeepFiles keeping,
            RetentionProperties retention,
            LifeCycleProperties properties,
            Clock clock) {
        this.erasing = erasing;
        this.transfers = transfers;
        this.consents = consents;
        this.proposing = proposing;
        this.proposals = proposals;
        this.keeping = keeping;
        this.retention = retention;
        this.properties = properties;
        this.clock = clock;
    }

    /** What is to be done now. */
    public void work() {
        erasing.goOn();
        transfers.heal();
        consents.heal();
        LocalDate today = LocalDate.now(clock);
        if (proposals.doneUntil().filter(today::equals).isEmpty()) {
            proposing.upTo(today);
            if (retention.enabled()) {
                keeping.runAll();
            }
            proposals.done(today);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread worker = new Thread(this::loop, "daily-work");
        worker.setDaemon(true);
        thread = worker;
        worker.start();
    }

    private void loop() {
        while (running) {
            try {
                work();
            } catch (RuntimeException e) {
                LOG.warn("Daily work stopped and goes on later: {}", e.toString());
                LOG.debug("Daily work", e);
            }
            try {
                TimeUnit.NANOSECONDS.sleep(properties.poll().toNanos());
            } catch (InterruptedException e) {
                return;
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

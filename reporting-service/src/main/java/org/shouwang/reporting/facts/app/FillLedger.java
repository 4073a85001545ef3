package org.shouwang.reporting.facts.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.FactStore;
import org.shouwang.reporting.facts.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills the ledger from the read models when the service starts, in the background and until it succeeds. Events may come in
 * meanwhile. Figures are not given out before.
 */
@Component
public class FillLedger implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FillLedger.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);
    private static final int AT_ONCE = 2_000;

    private final FactStore store;
    private final Ledger ledger;
    private volatile boolean filled;
    private volatile @Nullable Thread worker;

    FillLedger(FactStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** Whether the ledger holds all that was kept. */
    public boolean filled() {
        return filled;
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::fill, "fill-ledger");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void fill() {
        while (isRunning() && !filled) {
            try {
                List<Fact> some = new ArrayList<>(AT_ONCE);
                store.readAll(fact -> {
                    some.add(fact);
                    if (some.size() == AT_ONCE) {
                        ledger.take(some);
                        some.clear();
                    }
                });
                ledger.take(some);
                filled = true;
                LOG.info("Ledger filled from the read models: {} people", ledger.size());
            } catch (RuntimeException fault) {
                LOG.warn("Read models cannot be read, trying again: {}", fault.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            worker = null;
        }
    }
}

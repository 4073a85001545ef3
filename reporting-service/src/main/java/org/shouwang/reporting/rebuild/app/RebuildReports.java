package org.shouwang.reporting.rebuild.app;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.reporting.facts.FactStore;
import org.shouwang.reporting.facts.Ledger;
import org.shouwang.reporting.rebuild.Rebuild;
import org.shouwang.reporting.rebuild.RebuildLog;
import org.shouwang.reporting.rebuild.Replay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Forgets all read models and makes them anew from the topics, while events go on coming in. A rebuild that its instance did
 * not live to finish, or that failed, is begun again; until then figures are marked as incomplete.
 */
@Component
public class RebuildReports implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildReports.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final long NOTE_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final RebuildLog log;
    private final Replay replay;
    private final FactStore store;
    private final Ledger ledger;
    private final Clock clock;
    private volatile Rebuild current = Rebuild.NONE;
    private volatile @Nullable Thread worker;
    private volatile @Nullable Rebuild unfinished;
    private volatile boolean up;

    RebuildReports(RebuildLog log, Replay replay, FactStore store, Ledger ledger, Clock clock) {
        this.log = log;
        this.replay = replay;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Starts a rebuild for county IT, or joins the one that runs. */
    public Rebuild start(Caller caller) {
        caller.requireAny(Caller.IT);
        begin();
        return status();
    }

    /** Where the last rebuild stands. */
    public Rebuild status(Caller caller) {
        caller.requireAny(Caller.IT);
        return status();
    }

    /** Where the last rebuild of this instance stands, or of another one that runs. */
    public Rebuild status() {
        Rebuild own = current;
        return own.state() == Rebuild.State.NEVER ? log.last().orElse(Rebuild.NONE) : own;
    }

    /** Events of a running rebuild still to be read; 0 when none runs. */
    public long waiting() {
        Rebuild rebuild = current;
        return rebuild.running() ? Math.max(1, rebuild.total() - rebuild.read()) : 0;
    }

    /** The rebuild because of which figures are incomplete; none when they are whole. */
    public @Nullable Rebuild running() {
        Rebuild own = current;
        return own.running() ? own : unfinished;
    }

    @Override
    public void start() {
        up = true;
        look();
    }

    private void look() {
        Thread thread = new Thread(this::takeUpAbandoned, "rebuild-check");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        up = false;
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return up;
    }

    /** A rebuild that is noted as running is another instance's, or one that died: then its lease runs out and we begin again. */
    private void takeUpAbandoned() {
        while (up && !current.running()) {
            try {
                unfinished = log.last().filter(Rebuild::running).orElse(null);
                if (unfinished == null) {
                    return;
                }
                if (log.abandoned()) {
                    LOG.warn("A rebuild was left half-way, it begins again");
                    begin();
                }
            } catch (RuntimeException fault) {
                LOG.warn("Could not look for a rebuild left half-way, looking again: {}", fault.toString());
            }
            if (!pause()) {
                return;
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void begin() {
        Rebuild begun = Rebuild.begin(clock.instant());
        if (current.running() || !log.claim(begun)) {
            return;
        }
        current = begun;
        unfinished = null;
        Thread thread = new Thread(this::rebuild, "rebuild");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    private void rebuild() {
        try {
            LOG.info("Rebuild begins: the read models are made anew from the topics");
            long[] notedAt = {System.nanoTime()};
            replay.run(this::clear, (read, total) -> {
                Rebuild now = current.at(read, total);
                current = now;
                if (System.nanoTime() - notedAt[0] > NOTE_EVERY_NANOS) {
                    notedAt[0] = System.nanoTime();
                    note(now);
                }
            });
            Rebuild done = current.done(clock.instant());
            log.note(done);
            current = done;
            LOG.info("Rebuild done: {} events read", done.read());
        } catch (RuntimeException fault) {
            LOG.error("Rebuild stopped half-way; it begins again when its lease has run out", fault);
            unfinished = current;
            current = Rebuild.NONE;
            look();
        } finally {
            worker = null;
        }
    }

    private void clear() {
        store.clear();
        ledger.clear();
    }

    /** Progress is a courtesy and the sign of life; missing one is no reason to stop. */
    private void note(Rebuild now) {
        try {
            log.note(now);
        } catch (RuntimeException fault) {
            LOG.warn("The rebuild's progress could not be noted: {}", fault.toString());
        }
    }
}

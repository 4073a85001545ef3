package org.shouwang.reporting.rebuild.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.security.Caller;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.FactStore;
import org.shouwang.reporting.facts.Ledger;
import org.shouwang.reporting.rebuild.Rebuild;
import org.shouwang.reporting.rebuild.RebuildLog;

class RebuildReportsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Caller IT = new Caller("county-it", Set.of(Caller.IT), Set.of("990101"));

    private final Log log = new Log();
    private final AtomicInteger replays = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final RebuildReports reports = new RebuildReports(
            log,
            (begin, progress) -> {
                begin.run();
                if (replays.incrementAndGet() <= failures.get()) {
                    throw new IllegalStateException("the broker is away");
                }
                progress.at(3, 3);
            },
            new NoStore(),
            new Ledger(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        reports.stop();
    }

    @Test
    void a_rebuild_its_instance_did_not_live_to_finish_begins_again_when_the_lease_has_run_out() {
        log.last = Rebuild.begin(NOW).at(1, 3);

        reports.start();
        soon().until(() -> reports.running() != null);
        assertThat(replays).hasValue(0);
        log.leaseRanOut = true;

        soon().until(() -> log.last.state() == Rebuild.State.DONE && reports.running() == null);
        assertThat(replays).hasValue(1);
        assertThat(reports.running()).isNull();
        assertThat(reports.status().read()).isEqualTo(3);
        assertThat(reports.waiting()).isZero();
    }

    @Test
    void a_rebuild_that_fails_leaves_the_figures_marked_and_begins_again() {
        failures.set(1);
        reports.start();
        soon().until(() -> log.asked.get() > 0);

        reports.start(IT);

        soon().until(() -> replays.get() == 1 && reports.waiting() == 0);
        assertThat(reports.running()).isNotNull();
        log.leaseRanOut = true;
        soon().until(() -> log.last.state() == Rebuild.State.DONE && reports.running() == null);
        assertThat(replays).hasValue(2);
    }

    @Test
    void without_an_unfinished_one_nothing_is_rebuilt_at_the_start() {
        log.last = Rebuild.begin(NOW).at(3, 3).done(NOW);

        reports.start();

        soon().until(() -> log.asked.get() > 0);
        assertThat(replays).hasValue(0);
        assertThat(reports.running()).isNull();
        assertThat(reports.status().progress()).isEqualTo(1);
    }

    @Test
    void progress_goes_from_nought_to_one() {
        assertThat(Rebuild.begin(NOW).progress()).isZero();
        assertThat(Rebuild.begin(NOW).at(1, 4).progress()).isEqualTo(0.25);
        assertThat(Rebuild.begin(NOW).at(4, 4).done(NOW).progress()).isEqualTo(1);
    }

    private static ConditionFactory soon() {
        return Awaitility.await().pollInterval(Duration.ofMillis(20));
    }

    /** Remembers in memory what the real one remembers in the database. */
    private static final class Log implements RebuildLog {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile Rebuild last = Rebuild.NONE;
        private volatile boolean leaseRanOut;

        @Override
        public boolean claim(Rebuild begun) {
            last = begun;
            return true;
        }

        @Override
        public void note(Rebuild rebuild) {
            last = rebuild;
        }

        @Override
        public Optional<Rebuild> last() {
            asked.incrementAndGet();
            return Optional.of(last);
        }

        @Override
        public boolean abandoned() {
            return leaseRanOut;
        }
    }

    private static final class NoStore implements FactStore {
        @Override
        public void save(List<? extends Fact> facts) {}

        @Override
        public void readAll(Consumer<Fact> reader) {}

        @Override
        public List<Fact> rename(java.util.Set<String> personIds, java.util.function.UnaryOperator<Fact> anonymous) {
            return List.of();
        }

        @Override
        public void clear() {}
    }
}

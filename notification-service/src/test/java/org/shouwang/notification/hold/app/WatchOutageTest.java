package org.shouwang.notification.hold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.notification.hold.Hold;

/** What waited during an outage does not go out in one go before somebody has looked. */
class WatchOutageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-12T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private Instant now = Instant.parse("2026-12-01T08:00:00Z");
    private long waiting = 5_000;
    private final Memory store = new Memory();

    private final class Memory implements HoldStore {
        private final List<Hold> holds = new ArrayList<>();
        private @Nullable Instant alive;

        @Override
        public List<Hold> all() {
            return List.copyOf(holds);
        }

        @Override
        public void keep(Hold hold) {
            holds.add(hold);
        }

        @Override
        public boolean remove(String id) {
            return holds.removeIf(hold -> hold.id().equals(id));
        }

        @Override
        public Optional<Instant> alive() {
            return Optional.ofNullable(alive);
        }

        @Override
        public void alive(Instant wall) {
            alive = wall;
        }
    }

    private WatchOutage started() {
        return new WatchOutage(store, new Holds(store, () -> now), () -> waiting, 1_000, () -> now, CLOCK);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void a_first_start_and_a_short_stop_hold_nothing() {
        assertThat(started().mayGo()).isTrue();
        store.alive(now.minus(Duration.ofMinutes(90)));

        assertThat(started().mayGo()).isTrue();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void after_a_long_stop_a_large_backlog_waits_until_somebody_lets_it_go() {
        store.alive(now.minus(Duration.ofHours(3)));
        WatchOutage watch = started();

        assertThat(watch.mayGo()).isFalse();
        assertThat(watch.mayGo()).as("seen at once").isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(watch.mayGo()).isFalse();
        assertThat(store.all()).singleElement().satisfies(hold -> {
            assertThat(hold.id()).isEqualTo("BACKLOG:ALL");
            assertThat(hold.reason()).contains("5000");
        });

        store.remove("BACKLOG:ALL");
        pass(Duration.ofSeconds(2));
        assertThat(watch.mayGo()).isTrue();
    }

    @Test
    void letting_go_after_a_whole_night_is_no_new_outage() {
        store.alive(now.minus(Duration.ofHours(3)));
        WatchOutage watch = started();
        for (int i = 0; i < 10; i++) {
            assertThat(watch.mayGo()).isFalse();
            pass(Duration.ofHours(1));
        }
        watch = started();
        assertThat(watch.mayGo()).isFalse();

        store.remove("BACKLOG:ALL");
        pass(Duration.ofSeconds(2));

        assertThat(watch.mayGo()).isTrue();
        assertThat(started().mayGo()).isTrue();
    }

    @Test
    void a_small_backlog_goes_out_by_itself_and_one_that_grows_while_news_comes_in_does_not() {
        store.alive(now.minus(Duration.ofHours(3)));
        waiting = 10;
        WatchOutage watch = started();

        watch.alive();
        assertThat(watch.mayGo()).isTrue();
        waiting = 4_000;
        pass(Duration.ofMinutes(2));

        assertThat(watch.mayGo()).isFalse();
    }

    @Test
    void a_registry_that_was_away_for_hours_is_an_outage_too() {
        WatchOutage watch = started();
        watch.alive();
        pass(Duration.ofHours(3));

        assertThat(watch.mayGo()).isFalse();
    }

    @Test
    void in_ordinary_times_nobody_counts() {
        WatchOutage watch = started();
        for (int i = 0; i < 200; i++) {
            watch.alive();
            pass(Duration.ofMinutes(1));
            assertThat(watch.mayGo()).isTrue();
        }
    }
}

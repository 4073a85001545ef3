package org.shouwang.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.shouwang.local.Part;

/** The sweep at the moment at which many check calls become overdue at once. */
final class Sweeps {

    private static final int LOOK_EVERY_MS = 5;
    private static final long LIMIT_NANOS = 120_000_000_000L;

    private final Ground ground;
    private final Metrics care;

    Sweeps(Ground ground) {
        this.ground = ground;
        this.care = new Metrics(ground.platform().address(Part.CARE_ACTIVITY));
    }

    /**
     * What a sweep took.
     *
     * @param engineMs by the service's own timer, all its runs together
     * @param wallMs from the moment the clock said so until nothing was waiting any more
     * @param plans how many care plans it moved
     */
    record Sweep(double engineMs, double wallMs, long plans) {}

    /**
     * Check calls of the two days before {@code day} become overdue at noon of that day (twelve hours of grace). Business
     * time goes to just before it, everything comes to rest, then it goes over it.
     */
    Sweep overNoonOf(LocalDate day) throws IOException, InterruptedException {
        ground.goTo(day, LocalTime.of(11, 30));
        double before = care.value("care_activity_sweep_seconds_sum");
        double plansBefore = care.value("care_activity_sweep_plans_sum");
        long started = System.nanoTime();
        ground.platform().clock().set(day, LocalTime.NOON.plusSeconds(1));
        double after = before;
        do {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            after = care.value("care_activity_sweep_seconds_sum");
            if (System.nanoTime() - started > LIMIT_NANOS) {
                throw new IllegalStateException("the sweep of " + day + " did not end");
            }
        } while (after == before || care.value("care_activity_work_waiting") > 0);
        double wall = (System.nanoTime() - started) / 1e6;
        double engine = (care.value("care_activity_sweep_seconds_sum") - before) * 1000;
        long plans = Math.round(care.value("care_activity_sweep_plans_sum") - plansBefore);
        return new Sweep(engine, wall, plans);
    }
}

package org.shouwang.careactivity.careplan.app;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.platform.outbox.Loaded;

/**
 * Does what time alone brings, for the plans whose time has come and no others. Any number of instances may sweep at once: each
 * write is guarded by the version read, and whoever comes second finds nothing to do.
 */
public final class SweepPlans {
    private final PlanQueries queries;
    private final PlanStore plans;
    private final CarePlanner planner;
    private final Clock clock;
    private final int batch;
    private final Timer timer;
    private final DistributionSummary swept;

    /**
     * A sweep.
     *
     * @param batch plans read and written together
     */
    public SweepPlans(
            PlanQueries queries, PlanStore plans, CarePlanner planner, Clock clock, int batch, MeterRegistry meters) {
        this.queries = queries;
        this.plans = plans;
        this.planner = planner;
        this.clock = clock;
        this.batch = batch;
        this.timer = Timer.builder("care-activity.sweep")
                .description("One run of the sweep that found work")
                .register(meters);
        this.swept = DistributionSummary.builder("care-activity.sweep.plans")
                .description("Plans moved by one run of the sweep")
                .register(meters);
    }

    /** Sweeps until no plan's time has come. Returns how many plans were moved by this instance. */
    public int sweep() {
        Timer.Sample sample = Timer.start();
        int moved = 0;
        while (true) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<Loaded<CarePlan>> due = queries.waiting(now, batch);
            if (!due.isEmpty()) {
                int stale = plans.writeAll(
                                due,
                                loaded -> loaded.stream()
                                        .map(plan -> planner.tick(plan, now))
                                        .toList())
                        .size();
                moved += due.size() - stale;
            }
            if (due.size() < batch) {
                break;
            }
        }
        if (moved > 0) {
            sample.stop(timer);
            swept.record(moved);
        }
        return moved;
    }
}

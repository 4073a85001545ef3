package org.shouwang.careactivity.careplan.app;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntSupplier;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.platform.outbox.Loaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what time alone brings, for the plans whose time has come and no others. Any number of instances may sweep at once: each
 * write is guarded by the version read, and whoever comes second finds nothing to do.
 */
public final class SweepPlans {
    private static final Logger LOG = LoggerFactory.getLogger(SweepPlans.class);
    private static final Duration LATER = Duration.ofHours(1);

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

    /** Moves plans together; where that fails one by one, and what cannot be moved is looked at again an hour later. */
    private int move(List<Loaded<CarePlan>> due, Instant now) {
        try {
            return due.size() - tick(due, now);
        } catch (IllegalStateException | IllegalArgumentException together) {
            return due.stream()
                    .mapToInt(one -> alone(one.id(), now, () -> 1 - tick(List.of(one), now)))
                    .sum();
        }
    }

    /** Finds what is due; where one plan cannot be read, the others, and that one is looked at again an hour later. */
    private List<Loaded<CarePlan>> due(Instant now) {
        try {
            return queries.waiting(now, batch);
        } catch (IllegalStateException | IllegalArgumentException together) {
            queries.waitingIds(now, batch)
                    .forEach(id -> alone(id, now, () -> plans.find(List.of(id)).size()));
            return queries.waiting(now, batch);
        }
    }

    private int alone(String id, Instant now, IntSupplier action) {
        try {
            return action.getAsInt();
        } catch (IllegalStateException | IllegalArgumentException fault) {
            LOG.error("Care plan {} cannot be moved and is looked at again in an hour", id, fault);
            queries.postpone(id, now, now.plus(LATER));
            return 0;
        }
    }

    private int tick(List<Loaded<CarePlan>> due, Instant now) {
        return plans.writeAll(
                        due,
                        loaded -> loaded.stream()
                                .map(plan -> planner.tick(plan, now))
                                .toList())
                .size();
    }

    /** Sweeps until no plan's time has come. Returns how many plans were moved by this instance. */
    public int sweep() {
        Timer.Sample sample = Timer.start();
        int moved = 0;
        while (true) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<Loaded<CarePlan>> due = due(now);
            if (!due.isEmpty()) {
                moved += move(due, now);
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

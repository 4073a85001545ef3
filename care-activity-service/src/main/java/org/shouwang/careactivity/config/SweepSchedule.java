package org.shouwang.careactivity.config;

import org.shouwang.careactivity.careplan.app.SweepPlans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the sweep again and again; a run that fails is tried again at the next turn. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "shouwang.care-activity.sweep.enabled", matchIfMissing = true)
class SweepSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);

    private final SweepPlans sweep;

    SweepSchedule(SweepPlans sweep) {
        this.sweep = sweep;
    }

    @Scheduled(fixedDelayString = "${shouwang.care-activity.sweep.every:500ms}")
    void run() {
        try {
            int moved = sweep.sweep();
            if (moved > 0) {
                LOG.info("Sweep moved {} care plans", moved);
            }
        } catch (RuntimeException e) {
            LOG.warn("Sweep failed and will be tried again", e);
        }
    }
}

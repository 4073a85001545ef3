package org.shouwang.careactivity.config;

import org.shouwang.careactivity.evidence.app.LookAtActivities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks at new activities and photos; a run that fails is tried again at the next turn. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "shouwang.care-activity.sweep.enabled", matchIfMissing = true)
class PlausibilitySchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PlausibilitySchedule.class);

    private final LookAtActivities look;

    PlausibilitySchedule(LookAtActivities look) {
        this.look = look;
    }

    @Scheduled(fixedDelayString = "${shouwang.care-activity.plausibility.every:10s}")
    void run() {
        try {
            look.lookAtAll();
        } catch (RuntimeException e) {
            LOG.warn("Looking at new activities failed and will be tried again", e);
        }
    }
}

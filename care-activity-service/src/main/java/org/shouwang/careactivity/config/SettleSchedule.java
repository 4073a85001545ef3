package org.shouwang.careactivity.config;

import java.util.function.IntSupplier;
import org.shouwang.careactivity.progress.app.SettleAttendance;
import org.shouwang.careactivity.weather.app.SettleWarnings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Brings to the end what was begun and concerns many documents; a run that fails is tried again at the next turn. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "shouwang.care-activity.sweep.enabled", matchIfMissing = true)
class SettleSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(SettleSchedule.class);

    private final SettleAttendance attendance;
    private final SettleWarnings warnings;

    SettleSchedule(SettleAttendance attendance, SettleWarnings warnings) {
        this.attendance = attendance;
        this.warnings = warnings;
    }

    /** Attendance that a process which died has left. */
    @Scheduled(fixedDelayString = "${shouwang.care-activity.attendance.settle-every:5s}")
    void attendance() {
        run("attendance", attendance::settleAll);
    }

    /** Weather warnings which the care plans do not know yet. */
    @Scheduled(fixedDelayString = "${shouwang.care-activity.weather.settle-every:2s}")
    void warnings() {
        run("weather warnings", warnings::settleAll);
    }

    private static void run(String what, IntSupplier settle) {
        try {
            int settled = settle.getAsInt();
            if (settled > 0) {
                LOG.info("Settled {}: {}", what, settled);
            }
        } catch (RuntimeException e) {
            LOG.warn("Settling {} failed and will be tried again", what, e);
        }
    }
}

package org.shouwang.careactivity.config;

import org.shouwang.careactivity.progress.app.SettleAttendance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Settles attendance that a process which died has left; a run that fails is tried again at the next turn. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "shouwang.care-activity.sweep.enabled", matchIfMissing = true)
class AttendanceSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(AttendanceSchedule.class);

    private final SettleAttendance settle;

    AttendanceSchedule(SettleAttendance settle) {
        this.settle = settle;
    }

    @Scheduled(fixedDelayString = "${shouwang.care-activity.attendance.settle-every:5s}")
    void run() {
        try {
            int settled = settle.settleAll();
            if (settled > 0) {
                LOG.info("Settled {} attendance sheets", settled);
            }
        } catch (RuntimeException e) {
            LOG.warn("Settling attendance failed and will be tried again", e);
        }
    }
}

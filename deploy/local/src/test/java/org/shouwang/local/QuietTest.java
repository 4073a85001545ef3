package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuietTest {
    @Test
    void only_pending_events_and_waiting_work_count() {
        String metrics = """
                # HELP outbox_pending events
                # TYPE outbox_pending gauge
                outbox_pending{service="registry-service"} 0.0
                care_activity_work_waiting{service="care-activity-service",x="y"} 12.0
                notification_work_waiting 1.0
                outbox_oldest_age_seconds 7.0
                jvm_threads_live_threads{service="a"} 31.0
                """;

        assertThat(Quiet.waiting(Part.CARE_ACTIVITY, metrics))
                .containsExactly(
                        "care-activity-service care_activity_work_waiting 12",
                        "care-activity-service notification_work_waiting 1");
    }
}

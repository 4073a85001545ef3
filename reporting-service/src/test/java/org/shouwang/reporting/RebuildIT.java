package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.SampleEvents.activity;
import static org.shouwang.reporting.SampleEvents.child;
import static org.shouwang.reporting.SampleEvents.duty;
import static org.shouwang.reporting.SampleEvents.organisation;
import static org.shouwang.reporting.SampleEvents.pairStarted;
import static org.shouwang.reporting.SampleEvents.reminder;
import static org.shouwang.reporting.SampleEvents.session;
import static org.shouwang.reporting.SampleEvents.withdrawal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shouwang.reporting.TestEvents.Event;
import tools.jackson.databind.JsonNode;

class RebuildIT extends ReportingIT {
    private static final String VILLAGE = "990101103209";
    private static final String TERM = "2025-2026-2";
    private static final String COMPLETE =
            "talks 20, visits 20, last 20, children 20, key 20, met 10, overdue 10, units 1, paired 20, sessions 20,"
                    + " planned 20, delivered 20";
    private static final List<String> ORGS = List.of("990101", "990101103", VILLAGE, "9901010001", "9901010001-3-2");

    @Test
    void a_rebuild_gives_the_figures_of_before_also_after_duplicates_and_disorder() {
        List<Event> history = history();
        List<Event> disturbed = new ArrayList<>(history);
        disturbed.addAll(history.subList(0, history.size() / 2));
        Collections.shuffle(disturbed, new Random(7));
        events.publish(disturbed);
        events.publish(last());
        soon().untilAsserted(() -> assertThat(summary(figures(VILLAGE, TERM))).isEqualTo(COMPLETE));
        JsonNode live = figures(VILLAGE, TERM);

        Answer begun = post(countyIt(), "/v1/reports/rebuild");

        assertThat(begun.status().value()).isEqualTo(202);
        soon().until(() -> get(countyIt(), "/v1/reports/rebuild")
                .body()
                .path("state")
                .asString()
                .equals("DONE"));
        JsonNode status = get(countyIt(), "/v1/reports/rebuild").body();
        assertThat(status.path("read").asLong())
                .isEqualTo(status.path("total").asLong())
                .isGreaterThanOrEqualTo(disturbed.size());
        assertThat(figures(VILLAGE, TERM)).isEqualTo(live);
    }

    @Test
    void events_during_a_rebuild_are_not_missed() {
        String village = "990101103210";
        List<String> orgs = List.of("990101", "990101103", village);
        events.publish(organisation(village, orgs));
        soon().until(() -> figures(village, "2026-W20").has("indicators"));

        post(countyIt(), "/v1/reports/rebuild");
        for (int i = 0; i < 20; i++) {
            events.publish(activity("during-" + i, "talk", "TALK", "2026-05-12", orgs, "rebuild-other"));
        }

        soon().until(() -> records(village, "2026-W20", "TALK") == 20);
        soon().until(() -> get(countyIt(), "/v1/reports/rebuild")
                .body()
                .path("state")
                .asString()
                .equals("DONE"));
        assertThat(records(village, "2026-W20", "TALK")).isEqualTo(20);
    }

    @Test
    void only_county_it_may_rebuild() {
        assertThat(post(officer("*"), "/v1/reports/rebuild").status().value()).isEqualTo(403);
        assertThat(get(officer("*"), "/v1/reports/rebuild").status().value()).isEqualTo(403);
    }

    private static List<Event> history() {
        List<Event> history = new ArrayList<>();
        history.add(organisation(VILLAGE, ORGS.subList(0, 3)));
        history.add(duty("org:" + VILLAGE, "W-GRP", ORGS, "met", "2026-03-01", "2026-03-31", "2026-04-08", "MET", 1));
        for (int i = 0; i < 20; i++) {
            String id = "rebuild-c" + i;
            history.add(child(id, ORGS));
            history.add(child(id, 2, "changed", Instant.parse("2026-04-01T01:00:00Z"), ORGS, "R1", null));
            history.add(activity("rebuild-a" + i, "talk", "TALK", "2026-03-05", ORGS, id));
            history.add(activity("rebuild-v" + i, "visit", "HOMEVISIT", "2026-03-06", ORGS, id));
            history.add(activity("rebuild-w" + i, "talk", "TALK", "2026-03-06", ORGS, id));
            history.add(withdrawal("rebuild-w" + i, "TALK", "2026-03-06", id));
            history.add(duty(id, ORGS, "due-soon", "2026-03-02", "2026-03-08", "2026-03-12", "DUE", 1));
            history.add(duty(id, ORGS, "overdue", "2026-03-02", "2026-03-08", "2026-03-12", "OVERDUE", 2));
            if (i % 2 == 0) {
                history.add(duty(id, ORGS, "met", "2026-03-02", "2026-03-08", "2026-03-12", "MET", 3));
            }
            history.add(session("rebuild-s" + i, "2026-03-07", ORGS, id));
            history.add(pairStarted("rebuild-p" + i, id, "PEER", "2026-03-03", ORGS));
            history.add(reminder("rebuild-r" + i, id, ORGS, "planned", "2026-03-10", 1));
            history.add(reminder("rebuild-r" + i, id, ORGS, "accepted", "2026-03-10", 2));
            history.add(reminder("rebuild-r" + i, id, ORGS, "delivered", "2026-03-11", 3));
        }
        return history;
    }

    /** One more activity for each child: once it is counted, everything told of the child's activities before it is too. */
    private static List<Event> last() {
        List<Event> last = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            last.add(activity("rebuild-l" + i, "visit", "CDVISIT", "2026-03-07", ORGS, "rebuild-c" + i));
        }
        return last;
    }

    private static String summary(JsonNode figures) {
        return "talks %d, visits %d, last %d, children %d, key %d, met %d, overdue %d, units %d, paired %d, sessions %d, planned %d, delivered %d"
                .formatted(
                        figures.path("activities").path("TALK").asLong(),
                        figures.path("activities").path("HOMEVISIT").asLong(),
                        figures.path("activities").path("CDVISIT").asLong(),
                        indicator(figures, "I1").path("numerator").asLong(),
                        part(figures, "I11", "key:ALL"),
                        indicator(figures, "I12").path("numerator").asLong(),
                        indicator(figures, "I13").path("numerator").asLong(),
                        indicator(figures, "I12U").path("numerator").asLong(),
                        indicator(figures, "I21").path("numerator").asLong(),
                        figures.path("activities").path("SESSION").asLong(),
                        part(figures, "I33", "SMS:planned"),
                        indicator(figures, "I33").path("numerator").asLong());
    }

    private static long part(JsonNode figures, String code, String key) {
        for (JsonNode part : indicator(figures, code).path("breakdown")) {
            if (part.path("key").asString().equals(key)) {
                return part.path("count").asLong();
            }
        }
        return -1;
    }
}

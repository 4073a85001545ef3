package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.SampleEvents.ORGS;
import static org.shouwang.reporting.SampleEvents.VILLAGE;
import static org.shouwang.reporting.SampleEvents.activity;
import static org.shouwang.reporting.SampleEvents.child;
import static org.shouwang.reporting.SampleEvents.duty;
import static org.shouwang.reporting.SampleEvents.organisation;
import static org.shouwang.reporting.SampleEvents.pairEnded;
import static org.shouwang.reporting.SampleEvents.pairStarted;
import static org.shouwang.reporting.SampleEvents.session;
import static org.shouwang.reporting.SampleEvents.sessionWithdrawal;
import static org.shouwang.reporting.SampleEvents.withdrawal;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class FiguresIT extends ReportingIT {
    @Test
    void an_activity_is_in_the_figures_soon_after_its_event_and_once() {
        events.publish(organisation(VILLAGE, ORGS.subList(0, 3)), child("figures-c1", ORGS));
        var talk = activity("figures-a1", "talk", "TALK", "2026-03-05", ORGS, "figures-c1");

        events.publish(talk, talk);
        events.publish(activity("figures-a2", "call", "GCALL", "2026-03-06", ORGS, "figures-c1"));

        soon().until(() -> records(VILLAGE, "2026-W10", "GCALL") == 1);
        JsonNode figures = figures(VILLAGE, "2026-W10");
        assertThat(figures.path("activities").path("TALK").asLong()).isEqualTo(1);
        assertThat(indicator(figures, "I1").path("numerator").asLong()).isEqualTo(1);
        assertThat(indicator(figures, "I7").path("numerator").asLong()).isEqualTo(1);
        assertThat(indicator(figures, "I7").path("name").asString()).isEqualTo("谈心率");
        assertThat(figures.path("from").asString()).isEqualTo("2026-03-02");
        assertThat(figures.path("to").asString()).isEqualTo("2026-03-08");
        assertThat(figures.path("asOf").asString()).isEqualTo("2026-07-06T01:00:00Z");
        assertThat(figures.path("definitionVersion").asInt()).isEqualTo(2);
    }

    @Test
    void a_withdrawn_activity_leaves_the_figures_and_does_not_come_back() {
        String village = "990101101219";
        List<String> orgs = List.of("990101", "990101101", village);
        events.publish(organisation(village, orgs), child("figures-c2", orgs));
        var talk = activity("figures-w1", "talk", "TALK", "2026-03-05", orgs, "figures-c2");
        events.publish(talk, activity("figures-w2", "talk", "TALK", "2026-03-05", orgs, "figures-c2"));
        soon().until(() -> records(village, "2026-W10", "TALK") == 2);

        events.publish(withdrawal("figures-w1", "TALK", "2026-03-05", "figures-c2"), talk);
        events.publish(activity("figures-w3", "call", "GCALL", "2026-03-06", orgs, "figures-c2"));

        soon().until(() -> records(village, "2026-W10", "GCALL") == 1);
        assertThat(records(village, "2026-W10", "TALK")).isEqualTo(1);
    }

    @Test
    void what_children_do_together_is_in_the_figures_and_leaves_them_when_taken_back() {
        String village = "990101101220";
        List<String> orgs = List.of("990101", "990101101", village);
        events.publish(organisation(village, orgs), child("figures-c3", orgs), child("figures-c4", orgs));
        events.publish(
                pairEnded("figures-p2", "figures-c4", "2026-03-05"),
                pairStarted("figures-p1", "figures-c3", "PEER", "2026-03-03", orgs),
                pairStarted("figures-p2", "figures-c4", "PROXY", "2026-03-03", orgs),
                session("figures-s1", "2026-03-04", orgs, "figures-c3", "figures-c4"),
                session("figures-s2", "2026-03-05", orgs, "figures-c4"));
        soon().untilAsserted(() -> {
            JsonNode week = figures(village, "2026-W10");
            assertThat(share(week, "I21")).isEqualTo("1/2");
            assertThat(share(week, "I22")).isEqualTo("2/2");
            assertThat(week.path("activities").path("SESSION").asLong()).isEqualTo(2);
        });
        assertThat(share(figures(village, "2026-W11"), "I22")).isEqualTo("0/2");

        events.publish(
                sessionWithdrawal("figures-s1", "2026-03-04", village, "figures-c3", "figures-c4"),
                session("figures-s1", "2026-03-04", orgs, "figures-c3", "figures-c4"));

        soon().untilAsserted(() -> {
            JsonNode week = figures(village, "2026-W10");
            assertThat(share(week, "I22")).isEqualTo("1/2");
            assertThat(week.path("activities").path("SESSION").asLong()).isEqualTo(1);
        });
    }

    @Test
    void a_duty_of_a_village_has_a_line_of_its_own_and_a_matter_is_a_record() {
        String village = "990101101221";
        List<String> orgs = List.of("990101", "990101101", village);
        String unit = "org:" + village;
        events.publish(organisation(village, orgs), child("figures-c5", orgs));
        events.publish(
                duty(unit, "W-GRP", orgs, "met", "2026-03-01", "2026-03-31", "2026-04-08", "MET", 1),
                duty(unit, "W-PUB-P", orgs, "overdue", "2026-03-01", "2026-03-31", "2026-04-16", "OVERDUE", 2),
                duty("figures-c5", "C-FILE", orgs, "met", "2026-03-02", "2026-03-13", "2026-03-17", "MET", 1),
                activity("figures-m1", "matter", "FILECHECK", "2026-03-05", orgs, "figures-c5"));

        events.publish(
                session("figures-u1", "2026-03-06", orgs),
                session("figures-u2", "2026-03-06", orgs),
                sessionWithdrawal("figures-u2", "2026-03-06", village));

        soon().untilAsserted(() -> {
            JsonNode march = figures(village, "2026-03");
            assertThat(share(march, "I12U")).isEqualTo("1/2");
            assertThat(share(march, "I12")).isEqualTo("1/1");
            assertThat(march.path("activities").path("FILECHECK").asLong()).isEqualTo(1);
            assertThat(march.path("activities").path("UNITWORK").asLong()).isEqualTo(1);
        });
        JsonNode march = figures(village, "2026-03");
        assertThat(indicator(march, "I13").path("numerator").asLong()).isZero();
        assertThat(indicator(march, "I1").path("numerator").asLong()).isEqualTo(1);
        assertThat(indicator(march, "I12U").path("name").asString()).isEqualTo("班级学校村级任务按时完成率");
    }

    private static String share(JsonNode figures, String code) {
        JsonNode figure = indicator(figures, code);
        return figure.path("numerator").asLong() + "/"
                + figure.path("denominator").asLong();
    }

    @Test
    void questions_that_cannot_be_answered_say_why() {
        events.publish(organisation(VILLAGE, ORGS.subList(0, 3)));
        soon().until(() -> figures(VILLAGE, "2026-W10").has("indicators"));

        assertThat(ask(officer(VILLAGE), VILLAGE, "2026-W60")).isEqualTo("422 UNKNOWN_PERIOD");
        assertThat(ask(officer("*"), "999999", "2026-W10")).isEqualTo("404 NOT_FOUND");
        assertThat(ask(officer("990102"), VILLAGE, "2026-W10")).isEqualTo("404 NOT_FOUND");
        assertThat(ask(TestTokens.bearer("x", Set.of("PX"), Set.of(VILLAGE)), VILLAGE, "2026-W10"))
                .isEqualTo("403 FORBIDDEN");
        assertThat(ask(TestTokens.expired("x", Set.of("CA"), Set.of("*")), VILLAGE, "2026-W10"))
                .isEqualTo("401 UNAUTHENTICATED");
        assertThat(get(officer(VILLAGE), "/v1/reports/figures?org=" + VILLAGE)
                        .status()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void the_county_sees_its_villages_and_a_bad_period_is_told_in_two_languages() {
        events.publish(organisation(VILLAGE, ORGS.subList(0, 3)));
        soon().until(() -> figures(VILLAGE, "2026-W10").has("indicators"));

        Answer refusal = get(officer("990101"), "/v1/reports/figures?org=" + VILLAGE + "&period=2026-Q1");

        assertThat(refusal.body().path("detail").asString()).contains("没有“2026-Q1”这个统计期");
        assertThat(refusal.body().path("detailEn").asString()).contains("There is no period");
        assertThat(ask(officer("990101"), VILLAGE, "2026-W10")).isEqualTo("200 ");
    }

    private String ask(String bearer, String org, String period) {
        Answer answer = get(bearer, "/v1/reports/figures?org=" + org + "&period=" + period);
        return answer.status().value() + " " + answer.body().path("code").asString("");
    }
}

package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.SampleEvents.ORGS;
import static org.shouwang.reporting.SampleEvents.VILLAGE;
import static org.shouwang.reporting.SampleEvents.activity;
import static org.shouwang.reporting.SampleEvents.child;
import static org.shouwang.reporting.SampleEvents.organisation;
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
        assertThat(figures.path("definitionVersion").asInt()).isEqualTo(1);
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

package org.shouwang.careactivity.growth.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.growth.EndReason;
import org.shouwang.careactivity.growth.GoalVerdict;
import org.shouwang.careactivity.growth.GrowthFixtures;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events of support plans are what contracts/ says and carry no word, no goal, no verdict and no account. */
class SupportPlanEventContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();

    private static String checked(NewEvent event, String example) {
        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(event.type(), example)));
        assertThat(event.topic()).isEqualTo("care-activity.support-plan");
        assertThat(event.key()).isEqualTo(GrowthFixtures.CHILD);
        assertThat(event.subject()).isEqualTo(GrowthFixtures.PLAN.toString());
        assertThat(json)
                .doesNotContain(
                        "迟到", "敲门", "奶奶", "画画", "发言", "teacher-1", "ATTENDANCE", "TRAIT", "HW", "RESIL", "BETTER");
        return json;
    }

    @Test
    void a_beginning_equals_its_example() {
        checked(SupportPlanEventMapper.begun(GrowthFixtures.behaviour()), "behaviour");
        checked(SupportPlanEventMapper.begun(GrowthFixtures.growth("2025-2026-2", null)), "growth");
    }

    @Test
    void a_review_equals_its_example() {
        Review review = GrowthFixtures.review(
                "2026-03-17", Instant.parse("2026-03-17T09:00:00Z"), GoalVerdict.BETTER, GoalVerdict.SAME);
        SupportPlan plan = GrowthFixtures.behaviour().reviewed(review, Fixtures.ORGS);

        checked(SupportPlanEventMapper.reviewed(plan, review), "two-weeks");
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void an_end_equals_its_example(EndReason reason) {
        SupportPlan plan =
                GrowthFixtures.behaviour().ended(GrowthFixtures.end(reason, "2026-04-29", "交给奶奶"), Fixtures.ORGS);

        NewEvent event = SupportPlanEventMapper.ended(plan);

        if (reason == EndReason.GOAL_MET) {
            checked(event, "goal-met");
        } else {
            String json = JSON.writeValueAsString(event.data());
            Contracts.assertValid(event.type(), json);
            ObjectNode example = (ObjectNode) JSON.readTree(Contracts.example(event.type(), "moved"));
            assertThat(JSON.readTree(json)).isEqualTo(example.put("reason", reason.name()));
        }
    }

    static Stream<String> examples() {
        return Stream.of(SupportPlanConsumers.TYPES).flatMap(type -> Contracts.examples(type).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_we_follow_can_be_read_also_with_a_field_nobody_knows_yet(String example) {
        ObjectNode node = (ObjectNode) JSON.readTree(example);
        node.put("unknownYet", 1);

        assertThat(JSON.readValue(node.toString(), SupportPlanNews.class).personId())
                .isEqualTo(GrowthFixtures.CHILD);
    }
}

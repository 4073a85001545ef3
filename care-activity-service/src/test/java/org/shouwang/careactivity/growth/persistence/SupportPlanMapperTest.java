package org.shouwang.careactivity.growth.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.growth.EndReason;
import org.shouwang.careactivity.growth.GoalVerdict;
import org.shouwang.careactivity.growth.GrowthFixtures;
import org.shouwang.careactivity.growth.HandOver;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.encryption.FieldCipher;

class SupportPlanMapperTest {
    private static final Instant LATER = Instant.parse("2026-03-17T09:00:00Z");

    private final SupportPlanMapper mapper = new SupportPlanMapper(new Turned());

    private static List<SupportPlan> plans() {
        SupportPlan fresh = GrowthFixtures.behaviour();
        SupportPlan led = fresh.reviewed(
                        GrowthFixtures.review("2026-03-17", LATER, GoalVerdict.BETTER, GoalVerdict.REACHED),
                        Fixtures.ORGS)
                .handedOver(
                        new HandOver(UUID.randomUUID(), "teacher-2", "已见过奶奶", "teacher-1", LATER, "hash"),
                        Fixtures.ORGS);
        return List.of(
                fresh,
                led,
                led.ended(GrowthFixtures.end(EndReason.MOVED, "2026-04-01", "奶奶不知道"), Fixtures.ORGS),
                led.ended(GrowthFixtures.end(EndReason.GOAL_MET, "2026-04-30", null), Fixtures.ORGS),
                GrowthFixtures.growth("2025-2026-2", UUID.randomUUID()));
    }

    @Test
    void what_was_written_is_read_again() {
        for (SupportPlan plan : plans()) {
            Document stored = mapper.write(plan).append("_id", mapper.id(plan));

            assertThat(mapper.read(stored)).isEqualTo(plan);
        }
    }

    @Test
    void no_word_stands_open() {
        for (SupportPlan plan : plans()) {
            assertThat(mapper.write(plan).toJson()).doesNotContain("迟到", "敲门", "奶奶", "画画", "发言");
        }
    }

    @Test
    void only_an_open_plan_has_a_slot_and_is_listed_as_open() {
        List<SupportPlan> plans = plans();

        assertThat(mapper.write(plans.get(1)).keySet())
                .contains("slot", "openIn")
                .doesNotContain("endedIn", "endedOn", "reason");
        assertThat(mapper.write(plans.get(2)).keySet())
                .contains("endedIn", "endedOn", "reason")
                .doesNotContain("slot", "openIn");
    }

    /** Turns texts round, so that nothing stands open. */
    private static final class Turned implements FieldCipher {
        @Override
        public String encrypt(String plaintext, String context) {
            return Base64.getEncoder()
                    .encodeToString((context + plaintext).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        @Override
        public String decrypt(String ciphertext, String context) {
            String text = new String(Base64.getDecoder().decode(ciphertext), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).startsWith(context);
            return text.substring(context.length());
        }
    }
}

package org.shouwang.careactivity.need.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.need.NeedFixtures.aNeed;
import static org.shouwang.careactivity.need.NeedFixtures.answered;
import static org.shouwang.careactivity.need.NeedFixtures.passedOn;
import static org.shouwang.careactivity.need.NeedFixtures.step;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalReason;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedKind;
import org.shouwang.careactivity.need.NeedOutcome;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

/** The events of a need are what contracts/ says and carry nothing that was said and no account. */
class NeedEventContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();

    private static void assertEqualsExample(NewEvent event, Need need, String example) {
        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(event.type(), example)));
        assertThat(json).doesNotContain("写作业", "留校", "登了两次", "teacher-");
        assertThat(event.topic()).isEqualTo("care-activity.need");
        assertThat(event.key()).isEqualTo(need.personId());
        assertThat(event.subject()).isEqualTo(need.id().toString());
    }

    @Test
    void what_was_raised_equals_its_example() {
        Need need = aNeed(NeedKind.NEED, "H");
        Need message = aNeed(NeedKind.MESSAGE, "SYSTEM");

        assertEqualsExample(NeedEventMapper.raised(need), need, "need");
        assertEqualsExample(NeedEventMapper.raised(message), message, "message");
    }

    @Test
    void each_step_equals_its_example_and_names_who_has_to_answer_after_it() {
        NeedStep passing = passedOn(11, "T", "2026-03-05T01:00:00Z", "PSY");
        NeedStep answer = answered(12, "PSY", "2026-03-06T01:00:00Z", NeedOutcome.PARTLY);
        NeedStep reopening = step(13, NeedStep.Kind.REOPENED, "H", "2026-03-09T01:00:00Z");
        Need first = aNeed(NeedKind.NEED, "H");
        Need second = first.with(passing, first.orgs());
        Need third = second.with(answer, first.orgs());
        Need last = third.with(reopening, first.orgs());

        assertEqualsExample(NeedEventMapper.stepped(second, passing), second, "to-counsellor");
        assertEqualsExample(NeedEventMapper.stepped(third, answer), third, "partly");
        assertEqualsExample(NeedEventMapper.stepped(last, reopening), last, "did-not-help");
    }

    @Test
    void a_withdrawal_equals_its_example() {
        Need need = aNeed(NeedKind.NEED, "H")
                .withdrawn(new Withdrawal(
                        WithdrawalReason.DUPLICATE, "登了两次", "teacher-1", Instant.parse("2026-03-05T02:00:00Z")));

        assertEqualsExample(NeedEventMapper.withdrawn(need), need, "duplicate");
    }
}

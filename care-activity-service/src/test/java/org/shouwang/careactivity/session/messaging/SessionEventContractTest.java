package org.shouwang.careactivity.session.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalReason;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.session.Participant;
import org.shouwang.careactivity.session.Session;
import org.shouwang.careactivity.session.SessionType;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The event of a session is what contracts/ says and carries no title, no account and nobody who was absent. */
class SessionEventContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();
    private static final String PERSON = "0192f6a0-0000-7000-8000-00000000000";

    @ParameterizedTest
    @EnumSource(SessionType.class)
    void a_session_event_equals_its_example(SessionType type) {
        Session session = session(type);

        NewEvent event = SessionEventMapper.held(session);

        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        ObjectNode example = (ObjectNode) JSON.readTree(Contracts.example(event.type(), "legal-lesson"));
        assertThat(JSON.readTree(json)).isEqualTo(example.put("type", type.name()));
        assertThat(json).doesNotContain("防溺水", "teacher-1", PERSON + "3");
        assertThat(event.key())
                .isEqualTo(event.subject())
                .isEqualTo(session.id().toString());
    }

    @Test
    void a_withdrawal_equals_its_example() {
        Session session = session(SessionType.LAW)
                .withdrawn(new Withdrawal(
                        WithdrawalReason.WRONG_TIME, "登错了日子", "principal-1", Instant.parse("2026-03-06T01:00:00Z")));

        NewEvent event = SessionEventMapper.withdrawn(session);

        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(event.type(), "wrong-time")));
        assertThat(json).doesNotContain("登错了日子", "principal-1", "防溺水", PERSON + "3");
        assertThat(event.key())
                .isEqualTo(event.subject())
                .isEqualTo(session.id().toString());
    }

    private static Session session(SessionType type) {
        return new Session(
                UUID.fromString("0192f6c0-0000-7000-8000-000000000001"),
                type,
                "防溺水安全课",
                "9901010001-3-2",
                Fixtures.ORGS,
                LocalDate.parse("2026-03-04"),
                "T",
                List.of(
                        new Participant(PERSON + "1", true),
                        new Participant(PERSON + "2", true),
                        new Participant(PERSON + "3", false)),
                "teacher-1",
                Instant.parse("2026-03-05T09:00:00Z"),
                "hash",
                null);
    }
}

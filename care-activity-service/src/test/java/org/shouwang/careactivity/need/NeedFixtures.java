package org.shouwang.careactivity.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Fixtures;

/** Needs and steps for tests. */
public final class NeedFixtures {
    /** When the need was raised. */
    public static final Instant RAISED = Instant.parse("2026-03-04T08:30:00Z");

    private NeedFixtures() {}

    /** A need of a child that the class teacher has to answer. */
    public static Need aNeed(NeedKind kind, String role) {
        return new Need(
                UUID.fromString("0192f6d0-0000-7000-8000-000000000001"),
                kind,
                "0192f6a0-0000-7000-8000-000000000001",
                Fixtures.ORGS,
                kind == NeedKind.NEED ? NeedCategory.STUDY : NeedCategory.FEELING,
                "晚上没有地方写作业",
                new Raising(role, "T", "teacher-1", RAISED, Instant.parse("2026-03-04T09:00:00Z")),
                List.of(),
                null);
    }

    /** A step; the last two digits of its id and when it was done, half an hour before it was entered. */
    public static NeedStep step(int id, NeedStep.Kind kind, String role, String at) {
        return step(id, kind, role, at, null, null);
    }

    /** A passing on to another role. */
    public static NeedStep passedOn(int id, String role, String at, String newOwner) {
        return step(id, NeedStep.Kind.PASSED_ON, role, at, newOwner, null);
    }

    /** An answer. */
    public static NeedStep answered(int id, String role, String at, NeedOutcome outcome) {
        return step(id, NeedStep.Kind.ANSWERED, role, at, null, outcome);
    }

    private static NeedStep step(
            int id,
            NeedStep.Kind kind,
            String role,
            String at,
            @Nullable String newOwner,
            @Nullable NeedOutcome outcome) {
        Instant done = Instant.parse(at);
        return new NeedStep(
                UUID.fromString("0192f6d0-0000-7000-8000-0000000000" + id),
                kind,
                role,
                "teacher-2",
                done,
                done.plusSeconds(1800),
                newOwner,
                outcome,
                "与家长谈过，放学后可留校");
    }
}

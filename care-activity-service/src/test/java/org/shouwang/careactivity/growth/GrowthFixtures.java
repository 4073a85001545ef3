package org.shouwang.careactivity.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.Trait;

/** Support plans for tests. */
public final class GrowthFixtures {
    public static final String CHILD = "0192f6a0-0000-7000-8000-000000000001";
    public static final UUID PLAN = UUID.fromString("0192f6d0-0000-7000-8000-000000000001");
    public static final UUID REVIEW = UUID.fromString("0192f6d0-0000-7000-8000-000000000011");
    public static final Instant ENTERED = Instant.parse("2026-03-05T09:00:00Z");
    public static final LocalDate START = LocalDate.parse("2026-03-03");
    public static final GoalMeasure LATES = new GoalMeasure(null, AttendanceCode.L);
    public static final GoalMeasure HOMEWORK = new GoalMeasure(Trait.HW, null);

    private GrowthFixtures() {}

    /** No more than one late in four weeks, homework from 1 to 3. */
    public static SupportPlan behaviour() {
        Agreement agreement = new Agreement(
                Side.UNSAID,
                Side.UNSAID,
                List.of(
                        new Goal(new Goal.Target(LATES, 6, 1), "不再迟到"),
                        new Goal(new Goal.Target(HOMEWORK, 1, 3), null)),
                List.of("每天早上同伴敲门", "放学后在校写作业"));
        return plan(PlanKind.BEHAVIOUR, null, null, agreement);
    }

    /** Strong in homework, weak in resilience. */
    public static SupportPlan growth(String term, @Nullable UUID predecessor) {
        Agreement agreement = new Agreement(
                new Side(List.of(Trait.HW), "爱画画"),
                new Side(List.of(Trait.RESIL), null),
                List.of(new Goal(null, "敢在班上发言")),
                List.of("每周读一篇给奶奶听"));
        return plan(PlanKind.GROWTH, term, predecessor, agreement);
    }

    private static SupportPlan plan(
            PlanKind kind, @Nullable String term, @Nullable UUID predecessor, Agreement agreement) {
        return new SupportPlan(
                PLAN,
                kind,
                CHILD,
                Fixtures.ORGS,
                START,
                term,
                predecessor,
                agreement,
                List.of(),
                List.of(),
                null,
                new PlanEntry("teacher-1", ENTERED, "hash"));
    }

    public static Review review(String day, Instant enteredAt, GoalVerdict first, GoalVerdict second) {
        return new Review(
                REVIEW,
                LocalDate.parse(day),
                List.of(first, second),
                Arrays.asList(3, null),
                "奶奶说起得早了",
                "teacher-1",
                enteredAt,
                "hash");
    }

    public static PlanEnd end(EndReason reason, String day, @Nullable String note) {
        return new PlanEnd(reason, LocalDate.parse(day), note, "teacher-1", Instant.parse(day + "T09:00:00Z"));
    }
}

package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the registry's news of a person mean as happenings. Their ids follow from the news, so that repeated news are known. */
final class Happenings {
    private static final Set<String> PARENTS = Set.of("FA", "MO");

    private Happenings() {}

    /** Somebody came onto the register. */
    static List<Trigger> onEntering(CarePlan plan, Instant at) {
        Subject subject = plan.subject();
        Instant from = at.isBefore(Days.start(plan.entered())) ? Days.start(plan.entered()) : at;
        List<Trigger> happened = new ArrayList<>(2);
        happened.add(trigger(Trigger.Code.ENTERED, subject, from));
        if (withoutParents(subject.guardianship())) {
            happened.add(trigger(Trigger.Code.PARENT_LEFT, subject, from));
        }
        return happened;
    }

    /** Something about somebody on the register changed. */
    static List<Trigger> onChange(Subject before, Subject after, Instant at) {
        List<Trigger> happened = new ArrayList<>(2);
        String guardian = after.guardianship();
        if (guardian != null && !guardian.equals(before.guardianship())) {
            happened.add(trigger(Trigger.Code.GUARDIAN_CHANGED, after, at));
            if (withoutParents(guardian)) {
                happened.add(trigger(Trigger.Code.PARENT_LEFT, after, at));
            }
        }
        if (after.traits().closest() && !before.traits().closest()) {
            happened.add(trigger(Trigger.Code.TIER_RAISED, after, at));
        }
        return happened;
    }

    private static boolean withoutParents(@Nullable String guardianship) {
        return guardianship != null && !PARENTS.contains(guardianship);
    }

    private static Trigger trigger(Trigger.Code code, Subject subject, Instant at) {
        String name = subject.personId() + ":" + code + ":" + subject.sequence();
        return new Trigger(code, Trigger.id(name), at, subject.sequence(), true);
    }
}

package org.shouwang.careactivity.need.app;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedCategory;
import org.shouwang.careactivity.need.NeedKind;
import org.shouwang.careactivity.need.NeedOutcome;
import org.shouwang.careactivity.need.NeedRights;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.careactivity.need.Raising;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Turns what a client sent into a need or a step, or says all that is wrong with it. People and state are checked elsewhere. */
final class NeedReader {
    private static final int LONGEST_TEXT = 1000;

    private NeedReader() {}

    /** A need of a person whose organisations are not looked up yet. */
    static Need need(NeedEntry entry, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/needId", entry.needId());
        NeedKind kind = faults.requiredCode(NeedKind.class, "/kind", entry.kind());
        String personId = faults.requiredCode("/personId", entry.personId());
        NeedCategory category = faults.requiredCode(NeedCategory.class, "/category", entry.category());
        String text = faults.requiredText("/text", entry.text(), LONGEST_TEXT);
        String role = faults.requiredCode("/role", entry.role());
        String owner = owner(entry.ownerRole(), faults);
        Instant at = past(entry.at(), now, faults);
        if (id == null
                || kind == null
                || personId == null
                || category == null
                || text == null
                || role == null
                || owner == null
                || at == null
                || faults.any()) {
            throw faults.refusal();
        }
        requireRole(role, caller);
        boolean family = NeedRights.family(role) && caller.hasAny(Caller.SERVICE);
        if (!family && !NeedRights.mayRaise(role, kind)) {
            throw new ProblemException(ActivityProblems.ROLE_NOT_ALLOWED, role, kind.name());
        }
        Raising raising = new Raising(role, owner, caller.subject(), at, now);
        return new Need(id, kind, personId, List.of(), category, text, raising, List.of(), null);
    }

    /** A step; whether the need allows it and whether it fits its times is checked against the need. */
    static NeedStep step(StepEntry entry, Caller caller, Instant now) {
        Faults faults = new Faults();
        boolean answers = entry.kind() == NeedStep.Kind.ANSWERED;
        boolean passesOn = entry.kind() == NeedStep.Kind.PASSED_ON;
        UUID id = faults.requiredUuid("/stepId", entry.stepId());
        String role = faults.requiredCode("/role", entry.role());
        Instant at = past(entry.at(), now, faults);
        String owner = passesOn ? owner(entry.ownerRole(), faults) : null;
        NeedOutcome outcome = answers ? faults.requiredCode(NeedOutcome.class, "/outcome", entry.outcome()) : null;
        String words = faults.requiredText(answers ? "/text" : "/reason", entry.words(), LONGEST_TEXT);
        if (id == null || role == null || at == null || words == null || faults.any()) {
            throw faults.refusal();
        }
        requireRole(role, caller);
        return new NeedStep(id, entry.kind(), role, caller.subject(), at, now, owner, outcome, words);
    }

    private static @Nullable String owner(@Nullable String text, Faults faults) {
        String owner = faults.requiredCode("/ownerRole", text);
        if (owner != null && !NeedRights.canOwn(owner)) {
            faults.add(
                    "/ownerRole",
                    "UNKNOWN_CODE",
                    "应为 T、H、SP、PSY、CD、CS、EW 或 TW",
                    "must be T, H, SP, PSY, CD, CS, EW or TW");
        }
        return owner;
    }

    private static @Nullable Instant past(@Nullable String text, Instant now, Faults faults) {
        Instant at = faults.requiredInstant("/at", text);
        if (at != null && at.isAfter(now)) {
            faults.add("/at", "IN_FUTURE", "晚于现在，请改正时间", "lies in the future; correct it");
        }
        return at;
    }

    /** The role must be the caller's own, unless a system writes down what its people did. */
    private static void requireRole(String role, Caller caller) {
        if (!caller.hasAny(role, NeedRights.ITSELF, Caller.SERVICE)) {
            throw new ProblemException(ActivityProblems.ROLE_NOT_ALLOWED, role, "NEED");
        }
    }
}

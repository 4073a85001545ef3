package org.shouwang.careactivity.careplan.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Duty;
import org.shouwang.careactivity.careplan.Occurrence;
import org.shouwang.careactivity.careplan.Reason;
import org.shouwang.careactivity.careplan.RuleVersion;

/** A duty as the public reads it: in events and over HTTP. Codes, days and ids only. */
public record DutyPayload(
        String dutyId,
        String personId,
        String rule,
        int ruleVersion,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate dueDay,
        LocalDate overdueFrom,
        int needed,
        int counted,
        String state,
        String responsible,
        String chain,
        String tier,
        @Nullable String category,
        List<String> orgs,
        List<String> activityIds,
        boolean enteredLate,
        Instant since,
        @Nullable String reason,
        @Nullable String releasedBy) {
    /** A duty in public words. */
    public static DutyPayload of(Duty duty) {
        Occurrence occurrence = duty.occurrence();
        RuleVersion version = occurrence.demand().version();
        Reason reason = occurrence.reason();
        return new DutyPayload(
                duty.id().toString(),
                duty.subject().personId(),
                occurrence.demand().rule().code(),
                version.version(),
                occurrence.from(),
                occurrence.to(),
                occurrence.to(),
                occurrence.overdueDay(),
                occurrence.needed(),
                occurrence.counted(),
                occurrence.state().name(),
                version.responsible().name(),
                version.chain(),
                occurrence.tier(),
                duty.subject().traits().category(),
                duty.subject().orgs(),
                duty.activityIds(),
                occurrence.enteredLate(),
                occurrence.since(),
                reason == null ? null : reason.name(),
                reason == null ? null : reason.who());
    }
}

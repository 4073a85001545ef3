package org.shouwang.careactivity.pairing.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.pairing.EndReason;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.PairType;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;

/** Turns what a client sent into a pair to begin or its end, or says all that is wrong with it. People are checked elsewhere. */
final class PairReader {
    private static final int BACK_DAYS = 62;
    private static final int LONGEST_NOTE = 500;

    private PairReader() {}

    /** What is to begin. */
    record Wanted(UUID pairId, PairType type, String personId, String partnerId, LocalDate startedOn) {
        /** What makes two requests the same. */
        String content() {
            return String.join("\u001f", type.name(), personId, partnerId, startedOn.toString());
        }
    }

    static Wanted begin(BeginPair entry, Instant now) {
        Faults faults = new Faults();
        LocalDate today = Days.of(now);
        UUID id = faults.requiredUuid("/pairId", entry.pairId());
        PairType type = faults.requiredCode(PairType.class, "/type", entry.type());
        String personId = faults.requiredCode("/personId", entry.personId());
        String partnerId = faults.requiredCode("/partnerId", entry.partnerId());
        LocalDate startedOn = faults.requiredDay("/startedOn", entry.startedOn());
        if (startedOn != null && (startedOn.isAfter(today) || startedOn.isBefore(today.minusDays(BACK_DAYS)))) {
            faults.add("/startedOn", "RANGE", "应在 62 天前至今天之间", "must lie between 62 days ago and today");
        }
        if (personId != null && personId.equals(partnerId)) {
            faults.add("/partnerId", "SAME", "帮扶人不能是本人", "nobody can be paired with himself");
        }
        if (id == null || type == null || personId == null || partnerId == null || startedOn == null || faults.any()) {
            throw faults.refusal();
        }
        return new Wanted(id, type, personId, partnerId, startedOn);
    }

    static PairEnd end(EndPair entry, Pair pair, Caller caller, Instant now) {
        Faults faults = new Faults();
        EndReason reason = faults.requiredCode(EndReason.class, "/reason", entry.reason());
        LocalDate day = faults.requiredDay("/endedOn", entry.endedOn());
        String handover = faults.text("/handover", entry.handover(), LONGEST_NOTE);
        if (reason != null && !reason.byHand()) {
            faults.add("/reason", "NOT_BY_HAND", "该原因只由背景核查产生", "only follows from a vetting");
        }
        if (day != null && (day.isBefore(pair.startedOn()) || day.isAfter(Days.of(now)))) {
            faults.add("/endedOn", "RANGE", "应在开始日至今天之间", "must lie between the first day and today");
        }
        if (reason == null || day == null || faults.any()) {
            throw faults.refusal();
        }
        return new PairEnd(reason, day, handover, caller.subject(), now);
    }
}

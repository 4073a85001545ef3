package org.shouwang.careactivity.growth.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.growth.Agreement;
import org.shouwang.careactivity.growth.PlanEntry;
import org.shouwang.careactivity.growth.PlanKind;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;

/** Turns what a client sent into a support plan, or says all that is wrong with it. The child is looked up elsewhere. */
final class PlanReader {
    /** So far back a plan may have begun: the time between two reviews. Its eight weeks are to be lived, not written down. */
    static final int BACK_DAYS = 14;

    private PlanReader() {}

    static SupportPlan read(BeginPlan entry, TermCalendar calendar, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/planId", entry.planId());
        PlanKind kind = faults.requiredCode(PlanKind.class, "/kind", entry.kind());
        String personId = faults.requiredCode("/personId", entry.personId());
        LocalDate start = faults.requiredDay("/startDay", entry.startDay());
        UUID predecessor = faults.uuid("/predecessor", entry.predecessor());
        LocalDate today = Days.of(now);
        if (start != null && (start.isAfter(today) || start.isBefore(today.minusDays(BACK_DAYS)))) {
            faults.add("/startDay", "RANGE", "应在 14 天前至今天之间", "must lie between 14 days ago and today");
        }
        if (kind == null) {
            throw faults.refusal();
        }
        String term = term(entry.term(), kind, start == null ? today : start, calendar, faults);
        Agreement agreement = new AgreementReader(faults, kind, entry.predecessor() != null).read(entry);
        if (id == null || personId == null || start == null || faults.any()) {
            throw faults.refusal();
        }
        return new SupportPlan(
                id,
                kind,
                personId,
                List.of(),
                start,
                term,
                predecessor,
                agreement,
                List.of(),
                List.of(),
                null,
                new PlanEntry(caller.subject(), now, ""));
    }

    private static @Nullable String term(
            @Nullable String said, PlanKind kind, LocalDate start, TermCalendar calendar, Faults faults) {
        if (kind == PlanKind.BEHAVIOUR) {
            if (said != null) {
                faults.add("/term", "NOT_APPLICABLE", "行为矫正计划不分学期", "a behaviour plan is of no term");
            }
            return null;
        }
        String code = faults.requiredCode("/term", said);
        if (code == null) {
            return null;
        }
        Term term = calendar.terms().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
        if (term == null) {
            faults.add("/term", "UNKNOWN_CODE", "学期日历中没有此学期", "is no term of the calendar");
        } else if (term.period().to().isBefore(start)) {
            faults.add("/term", "RANGE", "该学期已结束", "is over");
        }
        return code;
    }
}

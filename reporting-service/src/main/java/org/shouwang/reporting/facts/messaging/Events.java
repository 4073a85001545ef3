package org.shouwang.reporting.facts.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payloads as far as reports need them; everything else in them is ignored. */
final class Events {
    private Events() {}

    /** {@code registry.person.erased.v1}. */
    record Erased(String personId) {}

    /** {@code registry.person.registered.v1} and {@code .changed.v1}: the full state. */
    record Person(
            String personId,
            String kind,
            String status,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate leftOn,
            @Nullable String exitReason,
            @Nullable String category,
            @Nullable String tier,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            List<String> orgs,
            @Nullable String schoolCode,
            @Nullable String stage,
            @Nullable Integer grade,
            @Nullable String guardianship,
            @Nullable String elderAbility,
            @Nullable Boolean livingAlone,
            @Nullable Completeness completeness,
            @Nullable Boolean onFile,
            @Nullable List<Phone> contactPoints,
            @Nullable String mergedInto) {}

    /** How many key items a file has, of how many it must have. */
    record Completeness(int filled, int required) {}

    /** A contact point as far as reports need it. */
    record Phone(@Nullable String status) {}

    /** {@code registry.organisation.registered.v1} and {@code .changed.v1}. */
    record Organisation(String code, List<String> orgs) {}

    /** {@code care-activity.<activity>.recorded.v1}. */
    record Activity(
            String activityId,
            String contactType,
            List<String> personIds,
            LocalDate day,
            String result,
            List<String> orgs) {}

    /** {@code care-activity.activity.withdrawn.v1}. */
    record Withdrawal(String activityId, List<String> personIds) {}

    /** {@code care-activity.session.held.v1}. */
    record Session(String sessionId, String org, List<String> personIds, LocalDate day, List<String> orgs) {}

    /** {@code care-activity.session.withdrawn.v1}. */
    record SessionWithdrawal(String sessionId, String org, List<String> personIds) {}

    /** {@code care-activity.pair.started.v1} and {@code .ended.v1}. */
    record PairState(
            String pairId,
            String personId,
            @Nullable String pairType,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {}

    /** {@code care-activity.support-plan.ended.v1}. */
    record PlanEnded(
            String planId,
            String personId,
            List<String> orgs,
            String kind,
            @Nullable String reason,
            boolean goalMet,
            Instant at) {}

    /** {@code care-activity.contact.<state>.v1}. */
    record Contact(
            String dutyId,
            String personId,
            String rule,
            LocalDate periodFrom,
            LocalDate dueDay,
            LocalDate overdueFrom,
            String state,
            @Nullable String chain,
            List<String> orgs,
            Instant since) {}

    /** {@code notification.reminder.<state>.v1}. */
    record Reminder(
            String reminderId,
            String personId,
            String channel,
            @Nullable Integer parts,
            List<String> orgs) {}
}

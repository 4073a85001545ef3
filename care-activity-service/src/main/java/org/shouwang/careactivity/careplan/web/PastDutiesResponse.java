package org.shouwang.careactivity.careplan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.PastDay;
import org.shouwang.careactivity.careplan.app.FindPastDuties;
import org.shouwang.careactivity.careplan.messaging.DutyPayload;

/**
 * What was due for one person on a day.
 *
 * @param at the last instant taken into account
 * @param known THEN = what had been written down by then; NOW = also what came later
 * @param orgs where the person belongs today
 * @param limits what cannot be told for certain; empty when all is known
 */
record PastDutiesResponse(
        String personId,
        LocalDate on,
        Instant at,
        FindPastDuties.Known known,
        List<String> orgs,
        List<DutyPayload> duties,
        List<PastLimit> limits) {

    /** Something that is not known. */
    record PastLimit(
            PastDay.Limit.Code code,
            @Nullable String rule,
            @Nullable LocalDate day,
            String zh,
            String en) {
        static PastLimit of(PastDay.Limit limit) {
            String day = String.valueOf(limit.day());
            return switch (limit.code()) {
                case BEFORE_PLAN ->
                    of(
                            limit,
                            "关爱计划自 " + day + " 开始，此前没有记录。",
                            "The plan begins on " + day + "; nothing is kept of the time before.");
                case HORIZON ->
                    of(
                            limit,
                            "只回溯到 " + day + "，更早开始的任务不列出。",
                            "Looks back to " + day + "; what began before is not listed.");
                case TRAITS_FORGOTTEN ->
                    of(
                            limit,
                            day + " 以前的等级等情况已不保存，按该日前的情况计。",
                            "Tier and the like from before " + day
                                    + " are forgotten and taken as they were just before it.");
                case EXIT_UNKNOWN -> of(limit, "已退出在册，但没有保存退出日期。", "The person has left, and the day is not kept.");
                case PAUSES_AS_NOW -> of(limit, "暂停按现在所知计算。", "Pauses are taken as they are known now.");
                case WITHDRAWN_LEFT_OUT -> of(limit, "后来撤回的联系不计入。", "Contacts withdrawn since are left out.");
                case EVENTS_FORGOTTEN ->
                    of(
                            limit,
                            "引发此类任务的情况只保存到 " + day + "，更早的不再列出。",
                            "What began such duties is kept since " + day + " only.");
                case CAUSE_WITHDRAWN ->
                    of(
                            limit,
                            "引发 " + day + " 任务的情况之一后来撤回，撤回时间没有保存。",
                            "One of the causes of the duty of " + day + " was taken back, and when is not kept.");
                case SWITCHED_OFF ->
                    of(limit, "此规则现已停用，只列出仍保存的任务。", "The rule is switched off now; only what is still kept is listed.");
            };
        }

        private static PastLimit of(PastDay.Limit limit, String zh, String en) {
            return new PastLimit(limit.code(), limit.rule(), limit.day(), zh, en);
        }
    }

    static PastDutiesResponse of(FindPastDuties.Result result) {
        return new PastDutiesResponse(
                result.plan().subject().personId(),
                result.on(),
                result.at(),
                result.known(),
                result.plan().subject().orgs(),
                result.answer().duties().stream().map(DutyPayload::of).toList(),
                result.answer().limits().stream().map(PastLimit::of).toList());
    }
}

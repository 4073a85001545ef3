package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a duty stands as it does: rule and version, period, needed and counted, what did not count and why, due and overdue day, who
 * is responsible. What was sent to whom is the notification service's to tell.
 *
 * @param notCounted contacts and attempts around the period that do not count for it, with the reason
 * @param zh the whole in Chinese
 * @param en the whole in English
 */
public record Explanation(Duty duty, List<Fact> counted, List<NotCounted> notCounted, String zh, String en) {
    private static final Map<DutyState, String> STATE_ZH = Map.of(
            DutyState.PENDING, "未到期",
            DutyState.DUE, "待办",
            DutyState.MET, "已完成",
            DutyState.OVERDUE, "已超期",
            DutyState.LATE, "超期后完成",
            DutyState.MISSED, "未完成",
            DutyState.EXEMPT, "豁免",
            DutyState.CANCELLED, "已取消");

    /** One written-down contact or attempt; result is a contact_result code. */
    public record Attempt(Fact fact, String result) {}

    /**
     * Something that does not count.
     *
     * @param reason TOO_CLOSE, ENOUGH, OTHER_PERIOD, AFTER_OVERDUE or the result code when it did not succeed
     */
    public record NotCounted(Fact fact, String result, String reason, String zh, String en) {}

    /** Explains an occurrence of a line, given what was written down around its period. */
    public static Explanation of(
            Subject subject, DutyLine line, Occurrence occurrence, List<Attempt> attempts, Instant now) {
        List<Attempt> kind = attempts.stream()
                .filter(attempt -> occurrence.counts(attempt.fact()))
                .filter(attempt -> !attempt.fact().at().isAfter(now))
                .sorted((a, b) -> a.fact().compareTo(b.fact()))
                .toList();
        List<Fact> done = new ArrayList<>(line.facts());
        for (Attempt attempt : kind) {
            if (attempt.result().equals("DONE") && !done.contains(attempt.fact())) {
                done.add(attempt.fact());
            }
        }
        done.sort(null);
        int index = line.occurrences().indexOf(occurrence);
        Evaluation evaluation = new Evaluation(line.occurrences(), done);
        List<Fact> counted = evaluation.counted(index);
        List<NotCounted> others = new ArrayList<>();
        for (Attempt attempt : kind) {
            NotCounted other = attempt.result().equals("DONE")
                    ? weighed(evaluation, index, occurrence, attempt)
                    : failed(attempt, occurrence);
            if (other != null) {
                others.add(other);
            }
        }
        Duty duty = CarePlan.duty(subject, occurrence, counted);
        return new Explanation(duty, counted, others, zh(occurrence, counted, others), en(occurrence, counted, others));
    }

    private static @Nullable NotCounted weighed(
            Evaluation evaluation, int index, Occurrence occurrence, Attempt attempt) {
        Fact fact = attempt.fact();
        for (Verdict verdict : evaluation.verdicts()) {
            if (!verdict.fact().equals(fact)) {
                continue;
            }
            LocalDate day = fact.day();
            boolean here = verdict.occurrence() == index;
            if (here && verdict.why() == Verdict.Why.TOO_CLOSE && verdict.tooCloseTo() != null) {
                return tooClose(
                        attempt,
                        verdict.tooCloseTo().day(),
                        occurrence.demand().quota().spreadDays());
            }
            if (here && verdict.why() == Verdict.Why.ENOUGH) {
                return new NotCounted(
                        fact,
                        attempt.result(),
                        "ENOUGH",
                        day + " 的一次未计入：次数已够",
                        "the one of " + day + " does not count: the quota was full");
            }
            if (!here && !fact.at().isBefore(occurrence.overdueAt())) {
                return occurrence.state() == DutyState.MET
                        ? null
                        : new NotCounted(
                                fact,
                                attempt.result(),
                                "AFTER_OVERDUE",
                                day + " 的一次在宽限期之后",
                                "the one of " + day + " came after the grace");
            }
            if (!here) {
                return new NotCounted(
                        fact,
                        attempt.result(),
                        "OTHER_PERIOD",
                        day + " 的一次计入了相邻周期",
                        "the one of " + day + " counts for a neighbouring period");
            }
        }
        return null;
    }

    private static NotCounted tooClose(Attempt attempt, LocalDate last, int spread) {
        LocalDate day = attempt.fact().day();
        return new NotCounted(
                attempt.fact(),
                attempt.result(),
                "TOO_CLOSE",
                day + " 的一次暂不计入：距 " + last + " 不足 " + spread + " 天",
                "the one of " + day + " does not count yet, because " + last + " is less than " + spread
                        + " days before");
    }

    private static @Nullable NotCounted failed(Attempt attempt, Occurrence occurrence) {
        LocalDate day = attempt.fact().day();
        if (!occurrence.contains(day, attempt.fact().at())
                && !occurrence.inGrace(day, attempt.fact().at())) {
            return null;
        }
        String zh = switch (attempt.result()) {
            case "NOANS" -> "无人接听";
            case "REFUSED" -> "对方拒绝";
            case "WRONGNO" -> "号码错误";
            case "AWAY" -> "外出不在";
            case "RESCHED" -> "已改期";
            default -> attempt.result();
        };
        String en = switch (attempt.result()) {
            case "NOANS" -> "no answer";
            case "REFUSED" -> "refused";
            case "WRONGNO" -> "wrong number";
            case "AWAY" -> "away";
            case "RESCHED" -> "rescheduled";
            default -> attempt.result();
        };
        return new NotCounted(attempt.fact(), attempt.result(), attempt.result(), day + " " + zh, day + " " + en);
    }

    private static boolean mayBeOverdue(Occurrence o) {
        return o.state() != DutyState.MET && !o.state().released();
    }

    private static String zh(Occurrence o, List<Fact> counted, List<NotCounted> others) {
        RuleVersion version = o.demand().version();
        StringBuilder text = new StringBuilder()
                .append("规则 ")
                .append(o.demand().rule().code())
                .append("（")
                .append(version.zh())
                .append("，第 ")
                .append(version.version())
                .append(" 版）");
        for (Cause cause : o.standing()) {
            text.append("，起因：")
                    .append(Days.of(cause.at()))
                    .append(" ")
                    .append(cause.code().zh());
        }
        text.append("，周期 ")
                .append(o.from())
                .append(" 至 ")
                .append(o.to())
                .append("，应于 ")
                .append(o.to())
                .append(" 前完成 ")
                .append(o.needed())
                .append(" 次，已计入 ")
                .append(o.counted())
                .append(" 次");
        if (!counted.isEmpty()) {
            text.append("（")
                    .append(String.join(
                            "、", counted.stream().map(f -> f.day().toString()).toList()))
                    .append("）");
        }
        others.forEach(other -> text.append("；").append(other.zh()));
        text.append("。状态：").append(STATE_ZH.getOrDefault(o.state(), o.state().name()));
        if (o.enteredLate()) {
            text.append("（补录）");
        }
        Reason reason = o.reason();
        if (reason != null) {
            text.append("，原因：").append(reason.zh());
        }
        if (mayBeOverdue(o)) {
            text.append("。自 ").append(o.overdueDay()).append(" 起算超期");
        }
        return text.append("。责任人：")
                .append(version.responsible().zh())
                .append("。")
                .toString();
    }

    private static String en(Occurrence o, List<Fact> counted, List<NotCounted> others) {
        RuleVersion version = o.demand().version();
        StringBuilder text = new StringBuilder()
                .append("Rule ")
                .append(o.demand().rule().code())
                .append(" (")
                .append(version.en())
                .append(", version ")
                .append(version.version())
                .append(")");
        for (Cause cause : o.standing()) {
            text.append(", because of ")
                    .append(Days.of(cause.at()))
                    .append(": ")
                    .append(cause.code().en());
        }
        text.append(", period ")
                .append(o.from())
                .append(" to ")
                .append(o.to())
                .append(", due ")
                .append(o.to())
                .append(": ")
                .append(o.counted())
                .append(" of ")
                .append(o.needed())
                .append(" done");
        if (!counted.isEmpty()) {
            text.append(" (")
                    .append(String.join(
                            ", ", counted.stream().map(f -> f.day().toString()).toList()))
                    .append(")");
        }
        others.forEach(other -> text.append("; ").append(other.en()));
        text.append(". State: ").append(o.state());
        if (o.enteredLate()) {
            text.append(", entered late");
        }
        Reason reason = o.reason();
        if (reason != null) {
            text.append(", because ").append(reason.en());
        }
        if (mayBeOverdue(o)) {
            text.append(". Overdue from ").append(o.overdueDay());
        }
        return text.append(". Responsible: ")
                .append(version.responsible().en())
                .append(".")
                .toString();
    }
}

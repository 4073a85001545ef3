package org.shouwang.careactivity.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds about a child, with the days it rests on.
 *
 * @param day the day on which it came true
 */
public record Finding(SignalCode code, LocalDate day, List<Reason> reasons) {
    /** Keeps its own list. */
    public Finding {
        reasons = List.copyOf(reasons);
    }

    /** One day a finding rests on. */
    public record Reason(
            ReasonCode code, LocalDate day, @Nullable Measure measure) {}

    /** What happened on a day. */
    public enum ReasonCode {
        LATE("迟到", "late"),
        TRUANT("旷课", "truant"),
        EXAM_BEFORE("上次考试", "exam before"),
        EXAM_LOWER("本次等级较低", "lower band"),
        LOW_MOOD("情绪低落", "low mood");

        private final String zh;
        private final String en;

        ReasonCode(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In Chinese. */
        public String zh() {
            return zh;
        }

        /** In English. */
        public String en() {
            return en;
        }
    }

    static Finding of(SignalCode code, ReasonCode reason, List<LocalDate> days) {
        return new Finding(
                code,
                days.get(days.size() - 1),
                days.stream().map(day -> new Reason(reason, day, null)).toList());
    }

    /** The days it rests on, in their order. */
    public List<LocalDate> days() {
        return reasons.stream().map(Reason::day).toList();
    }

    /** The whole in Chinese; neither score nor band nor rank. */
    public String zh() {
        List<String> told = reasons.stream()
                .map(reason -> reason.day()
                        + (reason.measure() == null
                                ? ""
                                : " " + reason.measure().zh())
                        + " " + reason.code().zh())
                .toList();
        return code.zh() + "：" + String.join("；", told) + "。" + code.adviceZh() + "。";
    }

    /** The whole in English; neither score nor band nor rank. */
    public String en() {
        List<String> told = reasons.stream()
                .map(reason -> reason.day()
                        + (reason.measure() == null
                                ? ""
                                : " " + reason.measure().en())
                        + " " + reason.code().en())
                .toList();
        return code.en() + ": " + String.join("; ", told) + ". Next: " + code.adviceEn() + ".";
    }
}

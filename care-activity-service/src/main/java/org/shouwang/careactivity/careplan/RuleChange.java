package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a proposed file does to one rule.
 *
 * @param from first day on which the rule says something else
 * @param before the rule as it runs; none when it is new
 * @param after the rule as proposed; none when it goes before it ever held
 */
public record RuleChange(
        String code,
        What what,
        LocalDate from,
        @Nullable Rule before,
        @Nullable Rule after) {
    /** In which way. */
    public enum What {
        /** 新增 not there so far. */
        NEW,
        /** 变更 another version comes, or one planned is planned otherwise. */
        CHANGED,
        /** 取消 planned, and goes before it ever held. */
        DROPPED,
        /** 启用 switched on. */
        SWITCHED_ON,
        /** 停用 switched off: begins no duty any more. */
        SWITCHED_OFF
    }

    /** The rule that people know, or will know. */
    public Rule rule() {
        Rule rule = after == null ? before : after;
        if (rule == null) {
            throw new IllegalStateException("a change without a rule");
        }
        return rule;
    }

    /** The version that holds from the first day of the change, for its name. */
    public RuleVersion version() {
        RuleVersion version = rule().on(from);
        return version == null ? rule().versions().get(0) : version;
    }
}

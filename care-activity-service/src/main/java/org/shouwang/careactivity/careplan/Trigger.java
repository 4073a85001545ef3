package org.shouwang.careactivity.careplan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened and asks for a duty, or that turned out not to have happened.
 *
 * @param id the same whenever it is told again
 * @param at when it happened; from then on the time runs
 * @param sequence grows with what is told of the same id; what is older or the same is ignored
 * @param stands false when it was taken back
 */
public record Trigger(Code code, UUID id, Instant at, long sequence, boolean stands) {
    /** What may ask for a duty. */
    public enum Code {
        /** 新建档 came onto the register. */
        ENTERED,
        /** 父母外出 is looked after by somebody other than the parents. */
        PARENT_LEFT,
        /** 监护人变化 has another guardian. */
        GUARDIAN_CHANGED,
        /** 风险升至最高 has risen to the closest tier. */
        TIER_RAISED,
        /** 联系不上 could not be reached on two days. */
        CONTACT_LOST,
        /** 十天三迟到 three lates within ten school days. */
        LATE3,
        /** 缺课一天 one unexcused absence. */
        ABSENT,
        /** 连续缺课三天 three school days in a row. */
        ABSENT3,
        /** 成绩下滑 an exam at least one band lower. */
        BAND_DROP,
        /** 两次情绪低落 two low moods in a row. */
        LOW_MOOD2,
        /** 提出需求 a need was raised. */
        NEED,
        /** 主动来信 a message of the child's own. */
        MESSAGE,
        /** 恶劣天气 a weather warning. */
        WEATHER
    }

    /** An id made from the name of what happened. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

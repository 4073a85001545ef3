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
    /** What may ask for a duty. Stored by ordinal: constants may only be added at the end. */
    public enum Code {
        ENTERED("新建档", "came onto the register"),
        PARENT_LEFT("由父母以外的人照护", "looked after by others than the parents"),
        GUARDIAN_CHANGED("监护人变化", "another guardian"),
        TIER_RAISED("风险升至最高", "risk rose to the highest"),
        CONTACT_LOST("联系不上", "could not be reached"),
        LATE3("十个教学日内三次迟到", "three lates within ten school days"),
        ABSENT("无故缺课", "an unexcused absence"),
        ABSENT3("连续三天无故缺课", "three days of unexcused absence"),
        BAND_DROP("成绩下滑", "results dropped"),
        LOW_MOOD2("连续两次情绪低落", "two low moods in a row"),
        NEED("提出需求", "a need was raised"),
        MESSAGE("孩子来信", "a message of the child"),
        WEATHER("恶劣天气预警", "a weather warning");

        private final String zh;
        private final String en;

        Code(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /**
         * Whether it follows the person to another record: it is about nobody else, and the registry, which tells of both
         * records, does not tell it.
         */
        boolean follows() {
            return switch (this) {
                case CONTACT_LOST, LATE3, ABSENT, ABSENT3, BAND_DROP, LOW_MOOD2, NEED, MESSAGE -> true;
                case ENTERED, PARENT_LEFT, GUARDIAN_CHANGED, TIER_RAISED, WEATHER -> false;
            };
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

    /** Whether it follows the person to another record. */
    public boolean follows() {
        return code.follows();
    }

    /** An id made from the name of what happened. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

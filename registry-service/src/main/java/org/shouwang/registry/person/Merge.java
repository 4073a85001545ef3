package org.shouwang.registry.person;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/** What an empty cell means: nothing new was collected, so what is known stays. */
final class Merge {

    private Merge() {}

    /** The new code, or the one before when nothing was collected. */
    static String code(String now, String before) {
        return now.equals(CodeList.UNKNOWN) ? before : now;
    }

    /** The new value, or the one before when there is none. */
    static <T> @Nullable T value(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }
}

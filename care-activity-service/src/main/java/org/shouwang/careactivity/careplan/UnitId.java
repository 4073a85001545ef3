package org.shouwang.careactivity.careplan;

import java.util.Optional;

/** The name under which a class, school or village has its own care plan. */
public final class UnitId {
    private static final String PREFIX = "org:";

    private UnitId() {}

    /** Of an organisation's code. */
    public static String of(String code) {
        return PREFIX + code;
    }

    /** The code of the organisation; empty when a person is named. */
    public static Optional<String> code(String subjectId) {
        return subjectId.startsWith(PREFIX) ? Optional.of(subjectId.substring(PREFIX.length())) : Optional.empty();
    }
}

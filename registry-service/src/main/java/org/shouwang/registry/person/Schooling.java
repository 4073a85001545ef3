package org.shouwang.registry.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/**
 * A child at school.
 *
 * @param schoolCode the school
 * @param classCode the class
 * @param stage school stage list
 * @param grade 1–12; none before school or if not collected
 * @param boarding lives at school; none if not collected
 * @param band performance band list
 * @param orgs school, class and all around them, widest first
 */
public record Schooling(
        @Nullable String schoolCode,
        @Nullable String classCode,
        @Nullable String stage,
        @Nullable Integer grade,
        @Nullable Boolean boarding,
        String band,
        List<String> orgs) {

    /** Nothing collected yet. */
    public static final Schooling NONE = new Schooling(null, null, null, null, null, CodeList.UNKNOWN, List.of());

    public Schooling {
        orgs = List.copyOf(orgs);
    }

    /** The same, where school or class hang elsewhere now. */
    public Schooling hanging(List<String> now) {
        return new Schooling(schoolCode, classCode, stage, grade, boarding, band, now);
    }

    Schooling follow(Schooling now) {
        boolean placed = now.schoolCode != null && !(now.classCode == null && now.schoolCode.equals(schoolCode));
        return new Schooling(
                placed ? now.schoolCode : schoolCode,
                placed ? now.classCode : classCode,
                Merge.value(now.stage, stage),
                now.stage == null ? grade : now.grade,
                Merge.value(now.boarding, boarding),
                Merge.code(now.band, band),
                placed ? now.orgs : orgs);
    }
}

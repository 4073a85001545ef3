package org.shouwang.registry.sheet.app;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Schooling;

/** A child's year and class as a roster writes them; a class without its year could not be read back. */
final class SchoolTexts {

    private static final String SEPARATOR = "-";

    private final Schooling schooling;
    private final String @Nullable [] parts;

    SchoolTexts(Schooling schooling) {
        this.schooling = schooling;
        String code = schooling.classCode();
        String[] all = code == null ? new String[0] : code.split(SEPARATOR);
        this.parts = all.length == 3 ? all : null;
    }

    @Nullable
    String year() {
        String[] known = parts;
        if (known != null) {
            return year(known[1]);
        }
        Integer grade = schooling.grade();
        if (grade != null) {
            return grade + "年级";
        }
        return "PRE".equals(schooling.stage()) ? "学前班" : null;
    }

    private static String year(String segment) {
        return switch (segment) {
            case "K1" -> "小班";
            case "K2" -> "中班";
            case "K3" -> "大班";
            case "P" -> "学前班";
            default -> segment + "年级";
        };
    }

    @Nullable
    String schoolClass() {
        String[] known = parts;
        return known == null ? null : known[2] + "班";
    }
}

package org.shouwang.careactivity.progress.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;

/** Reads single fields of a request and collects all that is wrong with them. */
final class Faults {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST_CODE = 64;

    private final List<FieldProblem> found = new ArrayList<>();

    void add(String pointer, String code, String zh, String en) {
        found.add(new FieldProblem(pointer, code, zh, en));
    }

    private void required(String pointer) {
        add(pointer, "REQUIRED", "必须填写", "is required");
    }

    /** A UUID in its canonical form. */
    @Nullable
    UUID id(String pointer, @Nullable String text) {
        if (text == null) {
            required(pointer);
            return null;
        }
        if (!UUID_FORM.matcher(text).matches()) {
            add(pointer, "FORMAT", "应为 UUID", "must be a UUID");
            return null;
        }
        return UUID.fromString(text);
    }

    /** A calendar day. */
    @Nullable
    LocalDate day(String pointer, @Nullable String text) {
        if (text == null) {
            required(pointer);
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            add(pointer, "FORMAT", "应为日期，如 2026-03-05", "must be a day like 2026-03-05");
            return null;
        }
        add(pointer, "RANGE", "年份不在 2000 至 2199 之间", "must lie in the years 2000 to 2199");
        return null;
    }

    /** An id or code of somebody else's, of sensible length. */
    @Nullable
    String text(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            required(pointer);
            return null;
        }
        if (text.length() > LONGEST_CODE) {
            add(pointer, "SIZE", "不能超过 64 个字符", "must not be longer than 64 characters");
            return null;
        }
        return text;
    }

    /** A code of a list. */
    <E extends Enum<E>> @Nullable E code(Class<E> list, String pointer, @Nullable String text) {
        if (text == null) {
            required(pointer);
            return null;
        }
        for (E one : list.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        add(pointer, "UNKNOWN_CODE", "不是有效的代码", "is no valid code");
        return null;
    }

    /** The refusal that names them all. */
    ProblemException refusal() {
        return new ProblemException(CommonProblems.VALIDATION_FAILED).withErrors(found);
    }

    /** Refuses when anything was wrong. */
    void check() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }
}

package org.shouwang.careactivity.activity.app;

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

/** Reads single fields of an entry and gathers all that is wrong with them: what, where and how to mend it. */
public final class Faults {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final List<FieldProblem> found = new ArrayList<>();

    /** Whether there are any. */
    public boolean any() {
        return !found.isEmpty();
    }

    /** All of them as one refusal. */
    public ProblemException refusal() {
        return new ProblemException(CommonProblems.VALIDATION_FAILED).withErrors(found);
    }

    /** Adds one: where, its code, and how to mend it. */
    public void add(String pointer, String code, String zh, String en) {
        found.add(new FieldProblem(pointer, code, zh, en));
    }

    /** Adds that something is missing. */
    public void required(String pointer) {
        add(pointer, "REQUIRED", "必须填写", "is required");
    }

    /** A code of a list, required. */
    public <E extends Enum<E>> @Nullable E code(Class<E> codes, @Nullable String text, String pointer) {
        if (text == null) {
            required(pointer);
            return null;
        }
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        add(pointer, "UNKNOWN_CODE", "不是有效的代码", "is no valid code");
        return null;
    }

    /** A UUID; null when there is none. */
    public @Nullable UUID uuid(@Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        if (!UUID_FORM.matcher(text).matches()) {
            add(pointer, "FORMAT", "应为 UUID", "must be a UUID");
            return null;
        }
        return UUID.fromString(text);
    }

    /** A day; null when there is none. */
    public @Nullable LocalDate day(@Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            add(pointer, "FORMAT", "应为日期，如 2026-03-05", "must be a day, like 2026-03-05");
            return null;
        }
    }

    /** A text without blanks around it, required. */
    public @Nullable String requiredText(@Nullable String text, int longest, String pointer) {
        String found = text(text, longest, pointer);
        if (found == null) {
            required(pointer);
        }
        return found;
    }

    /** A text without blanks around it; null when nothing is left. */
    @Nullable
    String text(@Nullable String text, int longest, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            add(pointer, "SIZE", "不能超过 " + longest + " 字", "must not be longer than " + longest + " characters");
        }
        return text.strip();
    }
}

package org.shouwang.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads single fields of a request and gathers all that is wrong with them: what, where and how to mend it. A field that is missing
 * or cannot be read is null; {@link #check} then refuses the request as a whole.
 */
public final class Faults {
    /** Longest id or code of anybody's, in characters. */
    public static final int LONGEST_CODE = 64;

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final List<FieldProblem> found = new ArrayList<>();

    /** Whether anything was wrong. */
    public boolean any() {
        return !found.isEmpty();
    }

    /** All that was wrong as one refusal. */
    public ProblemException refusal() {
        return new ProblemException(CommonProblems.VALIDATION_FAILED).withErrors(found);
    }

    /** Refuses when anything was wrong. */
    public void check() {
        if (any()) {
            throw refusal();
        }
    }

    /** Adds one fault: where, its code, and how to mend it. */
    public void add(String pointer, String code, String zh, String en) {
        found.add(new FieldProblem(pointer, code, zh, en));
    }

    /** Adds that something is missing. */
    public void required(String pointer) {
        add(pointer, "REQUIRED", "必须填写", "is required");
    }

    /** A UUID in its canonical form, required. */
    public @Nullable UUID requiredUuid(String pointer, @Nullable String text) {
        if (text == null) {
            required(pointer);
        }
        return uuid(pointer, text);
    }

    /** A UUID in its canonical form; null when there is none. */
    public @Nullable UUID uuid(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!UUID_FORM.matcher(text).matches()) {
            add(pointer, "FORMAT", "应为 UUID", "must be a UUID");
            return null;
        }
        return UUID.fromString(text);
    }

    /** A calendar day of the years 2000 to 2199, required. */
    public @Nullable LocalDate requiredDay(String pointer, @Nullable String text) {
        if (text == null) {
            required(pointer);
        }
        return day(pointer, text);
    }

    /** A calendar day of the years 2000 to 2199; null when there is none. */
    public @Nullable LocalDate day(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            add(pointer, "FORMAT", "应为日期，如 2026-03-05", "must be a day like 2026-03-05");
            return null;
        }
        add(pointer, "RANGE", "年份不在 2000 至 2199 之间", "must lie in the years 2000 to 2199");
        return null;
    }

    /** A moment from the year 2000 on, in milliseconds, required. */
    public @Nullable Instant requiredInstant(String pointer, @Nullable String text) {
        if (text == null) {
            required(pointer);
            return null;
        }
        try {
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (!at.isBefore(EARLIEST)) {
                return at;
            }
        } catch (DateTimeException e) {
            add(
                    pointer,
                    "FORMAT",
                    "应为带时区的时间，如 2026-03-05T16:30:00+08:00",
                    "must be a time with its offset, like 2026-03-05T16:30:00+08:00");
            return null;
        }
        add(pointer, "RANGE", "早于 2000 年", "is before the year 2000");
        return null;
    }

    /** An id or code of somebody else's, exactly as given, required. */
    public @Nullable String requiredCode(String pointer, @Nullable String text) {
        return requiredText(pointer, text, LONGEST_CODE) == null ? null : text;
    }

    /** A text without blanks around it, required. */
    public @Nullable String requiredText(String pointer, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            required(pointer);
        }
        return text(pointer, text, longest);
    }

    /** A text without blanks around it; null when nothing is left. */
    public @Nullable String text(String pointer, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            add(pointer, "SIZE", "不能超过 " + longest + " 字", "must not be longer than " + longest + " characters");
        }
        return text.strip();
    }

    /** A code of a list, required. */
    public <E extends Enum<E>> @Nullable E requiredCode(Class<E> list, String pointer, @Nullable String text) {
        if (text == null) {
            required(pointer);
        }
        return code(list, pointer, text);
    }

    /** A code of a list; null when there is none. */
    public <E extends Enum<E>> @Nullable E code(Class<E> list, String pointer, @Nullable String text) {
        if (text == null) {
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
}

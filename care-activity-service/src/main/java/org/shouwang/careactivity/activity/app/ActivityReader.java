package org.shouwang.careactivity.activity.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.ActivityKind;
import org.shouwang.careactivity.activity.ContactResult;
import org.shouwang.careactivity.activity.RecordingRights;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;

/** Turns what a client sent into an activity, or says all that is wrong with it. The people are checked elsewhere. */
final class ActivityReader {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int MOST_PEOPLE = 50;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_ID = 64;
    private static final int MINUTES_A_DAY = 1440;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final LookupHash hash;

    ActivityReader(LookupHash hash) {
        this.hash = hash;
    }

    /** An activity without organisations yet. */
    Activity read(RecordActivity entry, Caller caller, Instant now) {
        List<FieldProblem> faults = new ArrayList<>();
        UUID id = id(entry.activityId(), faults);
        ActivityKind kind = code(ActivityKind.class, entry.kind(), "/kind", faults);
        ContactType type = code(ContactType.class, entry.contactType(), "/contactType", faults);
        ContactResult result = code(ContactResult.class, entry.result(), "/result", faults);
        List<String> people = people(entry.personIds(), faults);
        Instant at = instant(entry.at(), faults);
        int minutes = entry.minutes() == null ? 0 : entry.minutes();
        if (minutes < 0 || minutes > MINUTES_A_DAY) {
            faults.add(fault("/minutes", "RANGE", "应在 0 到 1440 之间", "must be from 0 to 1440"));
        }
        String role = entry.role();
        if (role == null || role.isBlank()) {
            faults.add(required("/role"));
        }
        String note = entry.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            faults.add(fault("/note", "SIZE", "不能超过 2000 字", "must not be longer than 2000 characters"));
        }
        if (kind != null && type != null && !kind.allows(type)) {
            faults.add(fault("/contactType", "KIND_MISMATCH", "与 kind 不一致", "does not belong to this kind"));
        }
        if (kind != null && result != null && !result.fits(kind)) {
            faults.add(fault("/result", "KIND_MISMATCH", "与 kind 不一致", "cannot come of this kind"));
        }
        if (id == null
                || kind == null
                || type == null
                || result == null
                || at == null
                || role == null
                || !faults.isEmpty()) {
            throw new ProblemException(CommonProblems.VALIDATION_FAILED).withErrors(faults);
        }
        if (at.isAfter(now)) {
            throw new ProblemException(ActivityProblems.ACTIVITY_IN_FUTURE);
        }
        requireRight(caller, role, type);
        return new Activity(
                id,
                kind,
                type,
                people,
                at,
                minutes,
                result,
                role,
                note,
                caller.subject(),
                List.of(),
                List.of(),
                now,
                contentHash(kind, type, people, at, minutes, result, role, note));
    }

    /** The role must be the caller's own, unless a system records for its people, and it must be a role that does such work. */
    private static void requireRight(Caller caller, String role, ContactType type) {
        boolean own = caller.hasAny(role) || caller.hasAny("SYSTEM", Caller.SERVICE);
        if (!own || !RecordingRights.allows(role, type)) {
            throw new ProblemException(ActivityProblems.ROLE_NOT_ALLOWED, role, type.name());
        }
    }

    private String contentHash(
            ActivityKind kind,
            ContactType type,
            List<String> people,
            Instant at,
            int minutes,
            ContactResult result,
            String role,
            @Nullable String note) {
        return hash.of(
                "activity.content",
                String.join(
                        "\u001f",
                        kind.name(),
                        type.name(),
                        String.join(",", people),
                        at.toString(),
                        Integer.toString(minutes),
                        result.name(),
                        role,
                        note == null ? "" : note));
    }

    private static @Nullable UUID id(@Nullable String text, List<FieldProblem> faults) {
        if (text == null) {
            faults.add(required("/activityId"));
            return null;
        }
        if (!UUID_FORM.matcher(text).matches()) {
            faults.add(fault("/activityId", "FORMAT", "应为 UUID", "must be a UUID"));
            return null;
        }
        return UUID.fromString(text);
    }

    private static List<String> people(@Nullable List<String> ids, List<FieldProblem> faults) {
        if (ids == null || ids.isEmpty()) {
            faults.add(required("/personIds"));
            return List.of();
        }
        List<String> distinct = ids.stream().distinct().toList();
        boolean bad = distinct.stream().anyMatch(id -> id == null || id.isBlank() || id.length() > LONGEST_ID);
        if (bad || distinct.size() > MOST_PEOPLE) {
            faults.add(fault("/personIds", "SIZE", "应为 1 到 50 个编号", "must be 1 to 50 ids"));
            return List.of();
        }
        return distinct;
    }

    private static @Nullable Instant instant(@Nullable String text, List<FieldProblem> faults) {
        if (text == null) {
            faults.add(required("/at"));
            return null;
        }
        try {
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (!at.isBefore(EARLIEST)) {
                return at;
            }
        } catch (DateTimeException e) {
            faults.add(fault(
                    "/at",
                    "FORMAT",
                    "应为带时区的时间，如 2026-03-05T16:30:00+08:00",
                    "must be a time with its offset, like 2026-03-05T16:30:00+08:00"));
            return null;
        }
        faults.add(fault("/at", "RANGE", "早于 2000 年", "is before the year 2000"));
        return null;
    }

    private static <E extends Enum<E>> @Nullable E code(
            Class<E> codes, @Nullable String text, String pointer, List<FieldProblem> faults) {
        if (text == null) {
            faults.add(required(pointer));
            return null;
        }
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        faults.add(fault(pointer, "UNKNOWN_CODE", "不是有效的代码", "is no valid code"));
        return null;
    }

    private static FieldProblem required(String pointer) {
        return fault(pointer, "REQUIRED", "必须填写", "is required");
    }

    private static FieldProblem fault(String pointer, String code, String zh, String en) {
        return new FieldProblem(pointer, code, zh, en);
    }
}

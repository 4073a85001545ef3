package org.shouwang.careactivity.activity.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.ActivityKind;
import org.shouwang.careactivity.activity.ContactResult;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Entry;
import org.shouwang.careactivity.activity.RecordingRights;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.evidence.Evidence;
import org.shouwang.careactivity.evidence.app.EvidenceReader;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Turns what a client sent into an activity, or says all that is wrong with it. The people are checked elsewhere. */
final class ActivityReader {
    private static final int MOST_PEOPLE = 50;
    private static final int LONGEST_ID = 64;
    private static final int MINUTES_A_DAY = 1440;

    private static final String[] SYSTEMS = {"SYSTEM", Caller.SERVICE};

    private final ContentHash hash;

    ActivityReader(LookupHash hash) {
        this.hash = new ContentHash(hash);
    }

    /** An activity without organisations yet. */
    Activity read(RecordActivity entry, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/activityId", entry.activityId());
        ActivityKind kind = faults.requiredCode(ActivityKind.class, "/kind", entry.kind());
        ContactType type = faults.requiredCode(ContactType.class, "/contactType", entry.contactType());
        ContactResult result = faults.requiredCode(ContactResult.class, "/result", entry.result());
        List<String> people = people(entry.personIds(), faults);
        Instant at = faults.requiredInstant("/at", entry.at());
        int minutes = entry.minutes() == null ? 0 : entry.minutes();
        if (minutes < 0 || minutes > MINUTES_A_DAY) {
            faults.add("/minutes", "RANGE", "应在 0 到 1440 之间", "must be from 0 to 1440");
        }
        String role = entry.role();
        if (role == null || role.isBlank()) {
            faults.required("/role");
        }
        Details details = DetailsReader.read(entry.note(), entry.details(), faults);
        Evidence evidence = EvidenceReader.read(entry.evidence(), faults);
        LocalDate retryOn = faults.day("/retryOn", entry.retryOn());
        UUID replaces = faults.uuid("/replaces", entry.replaces());
        if (replaces != null && replaces.equals(id)) {
            faults.add("/replaces", "SAME_ACTIVITY", "不能替换自己，请换用新的编号", "cannot be itself; use a new id");
        }
        if (kind != null && type != null && !kind.allows(type)) {
            faults.add("/contactType", "KIND_MISMATCH", "与 kind 不一致", "does not belong to this kind");
        }
        if (kind != null && result != null && !result.fits(kind)) {
            faults.add("/result", "KIND_MISMATCH", "与 kind 不一致", "cannot come of this kind");
        }
        if (type != null && result != null && at != null && !at.isAfter(now)) {
            new DetailsCheck(type, result, Days.of(at), faults).check(details, retryOn, people.size());
        }
        if (id == null
                || kind == null
                || type == null
                || result == null
                || at == null
                || role == null
                || faults.any()) {
            throw faults.refusal();
        }
        if (at.isAfter(now)) {
            throw new ProblemException(ActivityProblems.ACTIVITY_IN_FUTURE);
        }
        requireRight(caller, role, type);
        Activity activity = new Activity(
                id,
                kind,
                type,
                people,
                at,
                minutes,
                result,
                retryOn,
                role,
                details,
                evidence,
                new Entry(caller.subject(), own(caller, role), now, "", replaces),
                List.of(),
                List.of(),
                null);
        return activity.hashed(hash.of(activity));
    }

    /** The role must be the caller's own, unless a system records for its people, and it must be a role that does such work. */
    private static void requireRight(Caller caller, String role, ContactType type) {
        boolean may = caller.hasAny(role) || caller.hasAny(SYSTEMS);
        boolean told = caller.hasAny(Caller.SERVICE) && RecordingRights.familyTells(role, type);
        if (!told && (!may || !RecordingRights.allows(role, type))) {
            throw new ProblemException(ActivityProblems.ROLE_NOT_ALLOWED, role, type.name());
        }
    }

    private static boolean own(Caller caller, String role) {
        return caller.hasAny(role) && !caller.hasAny(SYSTEMS);
    }

    private static List<String> people(@Nullable List<String> ids, Faults faults) {
        if (ids == null || ids.isEmpty()) {
            faults.required("/personIds");
            return List.of();
        }
        List<String> distinct = ids.stream().distinct().toList();
        boolean bad = distinct.stream().anyMatch(id -> id == null || id.isBlank() || id.length() > LONGEST_ID);
        if (distinct.stream().anyMatch(id -> id != null && UnitId.code(id).isPresent())) {
            faults.add(
                    "/personIds",
                    "NOT_A_PERSON",
                    "应为在册人员，不能是班级、学校或村",
                    "must name people, not a class, school or village");
        }
        if (bad || distinct.size() > MOST_PEOPLE) {
            faults.add("/personIds", "SIZE", "应为 1 到 50 个编号", "must be 1 to 50 ids");
            return List.of();
        }
        return distinct;
    }
}

package org.shouwang.careactivity.session.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.session.Participant;
import org.shouwang.careactivity.session.Session;
import org.shouwang.careactivity.session.SessionType;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Turns what a client sent into a session, or says all that is wrong with it. People and organisation are checked elsewhere. */
final class SessionReader {
    private static final Set<String> ROLES = Set.of("T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "MEM", "VO");
    private static final int MOST_PARTICIPANTS = 200;
    private static final int LONGEST_TITLE = 100;

    private SessionReader() {}

    static Session read(RecordSession entry, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/sessionId", entry.sessionId());
        SessionType type = faults.requiredCode(SessionType.class, "/type", entry.type());
        String title = faults.requiredText("/title", entry.title(), LONGEST_TITLE);
        String org = faults.requiredCode("/org", entry.org());
        String role = faults.requiredCode("/role", entry.role());
        LocalDate day = faults.requiredDay("/day", entry.day());
        List<Participant> participants = participants(entry.participants(), type, faults);
        if (id == null || type == null || title == null || org == null || role == null || day == null || faults.any()) {
            throw faults.refusal();
        }
        if (day.isAfter(Days.of(now))) {
            throw new ProblemException(ActivityProblems.ACTIVITY_IN_FUTURE);
        }
        if (!ROLES.contains(role) || !caller.hasAny(role, "SYSTEM", Caller.SERVICE)) {
            throw new ProblemException(ActivityProblems.ROLE_NOT_ALLOWED, role, type.name());
        }
        return new Session(id, type, title, org, List.of(), day, role, participants, caller.subject(), now, "", null);
    }

    private static List<Participant> participants(
            @Nullable List<RecordSession.@Nullable Guest> said, @Nullable SessionType type, Faults faults) {
        List<Participant> participants = new ArrayList<>();
        if ((said == null || said.isEmpty()) && type != null && type.ofTheOrganisation()) {
            return participants;
        }
        if (said == null || said.isEmpty() || said.size() > MOST_PARTICIPANTS) {
            faults.add("/participants", "SIZE", "应为 1 到 200 人", "must be 1 to 200 people");
            return participants;
        }
        Set<String> known = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            RecordSession.Guest one = said.get(i);
            String pointer = "/participants/" + i;
            String personId = faults.requiredCode(pointer + "/personId", one == null ? null : one.personId());
            Boolean present = one == null ? null : one.present();
            if (present == null) {
                faults.required(pointer + "/present");
            }
            if (personId != null && UnitId.code(personId).isPresent()) {
                faults.add(
                        pointer + "/personId",
                        "NOT_A_PERSON",
                        "应为在册人员，不能是班级、学校或村",
                        "must name a person, not a class, school or village");
            }
            if (personId != null && !known.add(personId)) {
                faults.add(pointer + "/personId", "TWICE", "重复，请删除", "is named twice; leave it out");
            }
            if (personId != null && present != null) {
                participants.add(new Participant(personId, present));
            }
        }
        if (!faults.any() && participants.stream().noneMatch(Participant::present)) {
            faults.add(
                    "/participants",
                    "NOBODY_PRESENT",
                    "至少一人到场；没有举行的活动请不要登记",
                    "at least one must be present; do not record what was not held");
        }
        return participants;
    }
}

package org.shouwang.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * One visit, talk, call or tutoring session: what somebody wrote down. Persons are named by their synthetic ID numbers;
 * whoever posts it asks the registry for their ids first.
 *
 * @param activityId made from the content, so the same activity always has the same id
 * @param kind VISIT, TALK, CALL or TUTORING
 * @param contactType code of the contact-type list
 * @param at when it happened
 * @param minutes how long it took
 * @param result code of the contact-result list
 * @param role whose role it was done in
 * @param org the organisation of whoever wrote it down
 * @param enteredOn the day on which it is entered; later than the day of {@code at} for a late entry
 */
public record Activity(
        String activityId,
        String kind,
        String contactType,
        List<String> idNumbers,
        OffsetDateTime at,
        int minutes,
        String result,
        String role,
        String org,
        LocalDate enteredOn) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    static Activity of(
            ContactType type,
            List<String> idNumbers,
            LocalDate day,
            LocalTime time,
            String result,
            String role,
            String org) {
        return of(type, idNumbers, day, time, result, role, org, day);
    }

    static Activity of(
            ContactType type,
            List<String> idNumbers,
            LocalDate day,
            LocalTime time,
            String result,
            String role,
            String org,
            LocalDate enteredOn) {
        String content =
                String.join("|", type.name(), String.join(",", idNumbers), day.toString(), time.toString(), role);
        String id =
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
        return new Activity(
                id,
                type.kind(),
                type.name(),
                idNumbers,
                OffsetDateTime.of(day, time, CHINA),
                type.minutes(),
                result,
                role,
                org,
                enteredOn);
    }

    /** The day on which it happened, in the county's time. */
    public LocalDate day() {
        return at.toLocalDate();
    }
}

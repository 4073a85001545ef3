package org.shouwang.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.reporting.TestEvents.Event;

/** Events in the shapes of contracts/, with the values a test is about. */
final class SampleEvents {
    static final String COUNTY = "990101";
    static final String VILLAGE = "990101101201";
    static final List<String> ORGS = List.of(COUNTY, "990101101", VILLAGE, "9901010001", "9901010001-3-2");
    private static final Instant TERM_BEGIN = Instant.parse("2026-03-02T00:00:00Z");

    private SampleEvents() {}

    static Event organisation(String code, List<String> orgs) {
        return new Event(
                "registry.organisation",
                code,
                "org-" + code,
                "registry.organisation.registered.v1",
                code,
                TERM_BEGIN,
                1,
                """
                {"code":"%s","name":"%s","parent":null,"type":"VILLAGE","orgs":%s}""".formatted(code, code, array(orgs)));
    }

    static Event child(String id, List<String> orgs) {
        return child(id, 1, "registered", TERM_BEGIN, orgs, "R3", null);
    }

    static Event child(
            String id,
            long sequence,
            String verb,
            Instant time,
            List<String> orgs,
            String tier,
            @Nullable String leftOn) {
        return new Event(
                "registry.person",
                id,
                id + "-" + sequence,
                "registry.person." + verb + ".v1",
                id,
                time,
                sequence,
                """
                {"personId":"%s","kind":"CHILD","status":"%s","registeredOn":"2026-03-02","leftOn":%s,"exitReason":null,
                 "category":"LBC","tier":"%s","sex":"1","birthDate":"2016-04-01","orgs":%s,"villageCode":"%s",
                 "schoolCode":"9901010001","classCode":"9901010001-3-2","stage":"PRI","grade":3,"boarding":true,
                 "guardianship":"GP","performanceBand":"D","contactPoints":[],"roles":[]}""".formatted(
                                id,
                                leftOn == null ? "ON_REGISTER" : "LEFT",
                                leftOn == null ? "null" : "\"" + leftOn + "\"",
                                tier,
                                array(orgs),
                                VILLAGE));
    }

    static Event activity(String id, String verb, String contactType, String day, List<String> orgs, String... people) {
        return new Event(
                "care-activity.activity",
                people[0],
                "event-" + id,
                "care-activity." + verb + ".recorded.v1",
                id,
                Instant.parse(day + "T09:00:00Z"),
                1,
                """
                {"activityId":"%s","contactType":"%s","personIds":%s,"day":"%s","at":"%sT08:30:00Z","minutes":20,
                 "result":"DONE","role":"T","orgs":%s,"enteredAt":"%sT09:00:00Z"}""".formatted(id, contactType, array(List.of(people)), day, day, array(orgs), day));
    }

    static Event withdrawal(String activityId, String contactType, String day, String... people) {
        return new Event(
                "care-activity.activity",
                people[0],
                "event-" + activityId + "-withdrawn",
                "care-activity.activity.withdrawn.v1",
                activityId,
                Instant.parse(day + "T10:00:00Z"),
                2,
                """
                {"activityId":"%s","kind":"TALK","contactType":"%s","personIds":%s,"day":"%s","at":"%sT08:30:00Z",
                 "result":"DONE","enteredAt":"%sT09:00:00Z","reason":"DUPLICATE","withdrawnAt":"%sT10:00:00Z"}""".formatted(activityId, contactType, array(List.of(people)), day, day, day, day));
    }

    static Event session(String id, String day, List<String> orgs, String... people) {
        return new Event(
                "care-activity.activity",
                id,
                "event-" + id,
                "care-activity.session.held.v1",
                id,
                Instant.parse(day + "T09:00:00Z"),
                1,
                """
                {"sessionId":"%s","type":"BOOK","org":"%s","orgs":%s,"day":"%s","role":"T","personIds":%s,"absent":1,
                 "enteredAt":"%sT09:00:00Z"}""".formatted(id, orgs.get(orgs.size() - 1), array(orgs), day, array(List.of(people)), day));
    }

    static Event sessionWithdrawal(String id, String day, String org, String... people) {
        return new Event(
                "care-activity.activity",
                id,
                "event-" + id + "-withdrawn",
                "care-activity.session.withdrawn.v1",
                id,
                Instant.parse(day + "T10:00:00Z"),
                2,
                """
                {"sessionId":"%s","type":"BOOK","org":"%s","day":"%s","personIds":%s,"enteredAt":"%sT09:00:00Z",
                 "reason":"DUPLICATE","withdrawnAt":"%sT10:00:00Z"}""".formatted(id, org, day, array(List.of(people)), day, day));
    }

    static Event pairStarted(String id, String personId, String pairType, String day, List<String> orgs) {
        return new Event(
                "care-activity.pair",
                personId,
                id + "-started",
                "care-activity.pair.started.v1",
                id,
                Instant.parse(day + "T09:00:00Z"),
                1,
                """
                {"pairId":"%s","personId":"%s","pairType":"%s","partnerKind":"PEER","partnerId":"c0","startedOn":"%s","orgs":%s}""".formatted(id, personId, pairType, day, array(orgs)));
    }

    static Event pairEnded(String id, String personId, String day) {
        return new Event(
                "care-activity.pair",
                personId,
                id + "-ended",
                "care-activity.pair.ended.v1",
                id,
                Instant.parse(day + "T09:00:00Z"),
                2,
                """
                {"pairId":"%s","personId":"%s","endedOn":"%s"}""".formatted(id, personId, day));
    }

    static Event duty(
            String personId,
            List<String> orgs,
            String verb,
            String monday,
            String sunday,
            String overdueFrom,
            String state,
            long sequence) {
        return duty(personId, "C-TALK", orgs, verb, monday, sunday, overdueFrom, state, sequence);
    }

    /** A duty of any rule; the subject is a person, or {@code org:<code>} of a class, school or village. */
    static Event duty(
            String personId,
            String rule,
            List<String> orgs,
            String verb,
            String monday,
            String sunday,
            String overdueFrom,
            String state,
            long sequence) {
        String dutyId = personId + ":" + rule + ":" + monday;
        return new Event(
                "care-activity.duty",
                personId,
                dutyId + "-" + sequence,
                "care-activity.contact." + verb + ".v1",
                personId,
                Instant.parse(overdueFrom + "T01:00:00Z"),
                sequence,
                """
                {"dutyId":"%s","personId":"%s","rule":"%s","ruleVersion":1,"periodFrom":"%s","periodTo":"%s",
                 "dueDay":"%s","overdueFrom":"%s","needed":1,"counted":0,"state":"%s","responsible":"T","chain":"SCH",
                 "tier":"R1","category":"LBC","orgs":%s,"activityIds":[],"enteredLate":false,"since":"%sT01:00:00Z"}""".formatted(
                        dutyId, personId, rule, monday, sunday, sunday, overdueFrom, state, array(orgs), overdueFrom));
    }

    static Event reminder(String id, String personId, List<String> orgs, String verb, String day, long sequence) {
        return new Event(
                "notification.reminder",
                personId,
                id + "-" + sequence,
                "notification.reminder." + verb + ".v1",
                id,
                Instant.parse(day + "T02:00:00Z"),
                sequence,
                """
                {"reminderId":"%s","dutyId":"%s:C-TALK:2026-03-02","personId":"%s","rule":"C-TALK","recipientRole":"T",
                 "step":0,"channel":"SMS","parts":1,"state":"%s","orgs":%s,"attempts":1,"reason":null}""".formatted(id, personId, personId, verb.toUpperCase(Locale.ROOT), array(orgs)));
    }

    private static String array(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}

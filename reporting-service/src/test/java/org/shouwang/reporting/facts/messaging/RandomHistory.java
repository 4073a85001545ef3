package org.shouwang.reporting.facts.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.messaging.Envelope;

/** A term of a small county, invented from a seed: events as the other services would have raised them, in order. */
final class RandomHistory {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String COUNTY = "990101";
    private static final LocalDate TERM = LocalDate.parse("2026-03-02");
    private static final String[] VILLAGES = {"990101101201", "990101101202", "990101102201"};
    private static final String[] TYPES = {
        "TALK", "GCALL", "PARCALL", "HOMEVISIT", "ELDVISIT", "CHECKCALL", "TUTOR", "FILECHECK"
    };
    private static final String[] VERBS = {"due-soon", "met", "overdue"};

    private final Random random;
    private final List<Envelope<?>> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    static List<Envelope<?>> of(long seed) {
        RandomHistory history = new RandomHistory(seed);
        for (int i = 0; i < 12; i++) {
            history.person("p" + i, i % 4 == 3);
        }
        for (int i = 0; i < 40; i++) {
            history.session(i);
        }
        for (String village : VILLAGES) {
            history.unit(village);
        }
        return history.events;
    }

    private void person(String id, boolean elder) {
        LocalDate registered = TERM.plusDays(random.nextInt(60) - 20);
        LocalDate born = elder
                ? LocalDate.parse("1945-05-05")
                : LocalDate.parse("2010-02-01").plusDays(random.nextInt(2_000));
        Events.Person state = new Events.Person(
                id,
                elder ? "ELDER" : "CHILD",
                "ON_REGISTER",
                registered,
                null,
                null,
                elder ? pick("OLD", "EMP", "ALO") : pick("LBC", "DIF", "REF"),
                pick("R1", "R2", "R3"),
                pick("1", "2"),
                random.nextInt(10) == 0 ? null : born,
                orgs(pick(VILLAGES)),
                random.nextInt(5) == 0 ? null : "9901010001",
                "PRI",
                3,
                pick("GP", "MGP", "NON"),
                elder ? pick("A0", "A3") : null,
                elder && random.nextBoolean(),
                completeness(),
                null,
                phones(),
                null);
        LocalDate day = registered.plusDays(random.nextInt(10));
        person(state, "registered", day);
        for (int i = random.nextInt(4); i > 0; i--) {
            day = day.plusDays(1 + random.nextInt(30));
            state = changed(state, day);
            person(state, "changed", day);
        }
        for (int i = random.nextInt(60); i > 0; i--) {
            activity(state);
        }
        for (int week = 0; week < 18; week++) {
            if (random.nextInt(3) > 0) {
                duty(state, week);
            }
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            reminder(state, i);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            pair(id, i);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            planEnd(state, i);
        }
    }

    /** Duties of a village: their subject is no person. */
    private void unit(String village) {
        String subject = "org:" + village;
        for (int month = 0; month < 4; month++) {
            LocalDate from = TERM.plusDays(28L * month);
            String state = pick("DUE", "MET", "OVERDUE", "MISSED", "EXEMPT");
            raise(
                    "care-activity.contact." + (state.equals("MET") ? "met" : "overdue") + ".v1",
                    subject,
                    from.plusDays(20),
                    new Events.Contact(
                            subject + ":W-GRP:" + from,
                            subject,
                            "W-GRP",
                            from,
                            from.plusDays(27),
                            from.plusDays(35),
                            state,
                            "ELD",
                            orgs(village).subList(0, 3),
                            at(from.plusDays(20))));
        }
    }

    private void session(int number) {
        String id = "s" + number;
        LocalDate day = TERM.plusDays(random.nextInt(140) - 5);
        List<String> present = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            if (random.nextInt(10) == 0) {
                present.add("p" + i);
            }
        }
        String village = pick(VILLAGES);
        raise("care-activity.session.held.v1", id, day, new Events.Session(id, village, present, day, orgs(village)));
        if (random.nextInt(5) == 0) {
            raise(
                    "care-activity.session.withdrawn.v1",
                    id,
                    day.plusDays(random.nextInt(9)),
                    new Events.SessionWithdrawal(id, village, present));
        }
    }

    private void planEnd(Events.Person person, int number) {
        String id = "plan-end-" + person.personId() + "-" + number;
        LocalDate day = TERM.plusDays(random.nextInt(130));
        String reason = pick("GOAL_MET", "MOVED", "NO_EFFECT");
        raise(
                "care-activity.support-plan.ended.v1",
                id,
                day.plusDays(random.nextInt(5)),
                new Events.PlanEnded(
                        id,
                        person.personId(),
                        person.orgs(),
                        pick("BEHAVIOUR", "GROWTH"),
                        reason,
                        reason.equals("GOAL_MET"),
                        at(day)));
    }

    private void pair(String personId, int number) {
        String id = "pair-" + personId + "-" + number;
        LocalDate day = TERM.plusDays(random.nextInt(100));
        String type = pick("PEER", "PROXY");
        raise("care-activity.pair.started.v1", id, day, new Events.PairState(id, personId, type, day, null));
        if (random.nextBoolean()) {
            LocalDate end = day.plusDays(random.nextInt(60));
            raise("care-activity.pair.ended.v1", id, end, new Events.PairState(id, personId, type, day, end));
        }
    }

    private Events.Person changed(Events.Person s, LocalDate day) {
        boolean leaves = "ON_REGISTER".equals(s.status()) && random.nextInt(3) == 0;
        boolean returns = "LEFT".equals(s.status()) && random.nextBoolean();
        String status = leaves ? "LEFT" : returns ? "ON_REGISTER" : s.status();
        return new Events.Person(
                s.personId(),
                s.kind(),
                status,
                returns ? day : s.registeredOn(),
                leaves ? day : returns ? null : s.leftOn(),
                leaves ? "MOVE" : null,
                s.category(),
                pick("R1", "R2", "R3"),
                s.sex(),
                s.birthDate(),
                random.nextBoolean() ? orgs(pick(VILLAGES)) : s.orgs(),
                random.nextInt(4) == 0 ? null : s.schoolCode(),
                s.stage(),
                s.grade(),
                pick("GP", "KIN"),
                s.elderAbility(),
                s.livingAlone(),
                completeness(),
                null,
                phones(),
                null);
    }

    private Events.@Nullable Completeness completeness() {
        return random.nextInt(4) == 0 ? null : new Events.Completeness(9 + random.nextInt(4), 12);
    }

    private List<Events.Phone> phones() {
        return random.ints(random.nextInt(4), 0, 3)
                .mapToObj(status -> new Events.Phone(
                        List.of("GIVEN", "UNVERIFIED", "INVALID").get(status)))
                .toList();
    }

    private void activity(Events.Person person) {
        LocalDate day = TERM.plusDays(random.nextInt(140) - 5);
        String id = "a" + events.size();
        List<String> people = random.nextInt(5) == 0
                ? List.of(person.personId(), "p" + random.nextInt(12) + "x")
                : List.of(person.personId());
        raise(
                "care-activity.talk.recorded.v1",
                id,
                day,
                new Events.Activity(
                        id, pick(TYPES), people, day, random.nextInt(6) == 0 ? "NOANS" : "DONE", person.orgs()));
        if (random.nextInt(6) == 0) {
            raise(
                    "care-activity.activity.withdrawn.v1",
                    id,
                    day.plusDays(random.nextInt(9)),
                    new Events.Withdrawal(id, people));
        }
    }

    private void duty(Events.Person person, int week) {
        LocalDate monday = TERM.plusWeeks(week);
        String rule = pick("C-TALK", "C-HOME");
        for (String verb : VERBS) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            LocalDate day = monday.plusDays(random.nextInt(6) + ("overdue".equals(verb) ? 10 : 0));
            duty(
                    person,
                    rule,
                    monday,
                    verb,
                    Map.of("due-soon", "DUE", "met", "MET").getOrDefault(verb, "OVERDUE"),
                    day);
        }
        if (random.nextInt(2) == 0) {
            duty(person, rule, monday, "missed", pick("LATE", "MISSED", "EXEMPT", "CANCELLED"), monday.plusDays(17));
        }
    }

    private void duty(Events.Person person, String rule, LocalDate monday, String verb, String state, LocalDate day) {
        raise(
                "care-activity.contact." + verb + ".v1",
                "plan-" + person.personId(),
                day,
                new Events.Contact(
                        person.personId() + ":" + rule + ":" + monday,
                        person.personId(),
                        rule,
                        monday,
                        monday.plusDays(6),
                        monday.plusDays(10),
                        state,
                        pick("SCH", "VIL"),
                        person.orgs(),
                        at(day)));
    }

    private void reminder(Events.Person person, int number) {
        String id = "r-" + person.personId() + "-" + number;
        LocalDate day = TERM.plusDays(random.nextInt(130));
        String channel = pick("SMS", "VOICE");
        for (String verb : new String[] {"planned", "accepted", "unknown", "delivered", "failed", "acknowledged"}) {
            if (random.nextBoolean()) {
                raise(
                        "notification.reminder." + verb + ".v1",
                        id,
                        day,
                        new Events.Reminder(id, person.personId(), channel, 1 + random.nextInt(2), person.orgs()));
                day = day.plusDays(random.nextInt(3));
            }
        }
    }

    private void person(Events.Person state, String verb, LocalDate day) {
        raise("registry.person." + verb + ".v1", state.personId(), day, state);
    }

    private <T> void raise(String type, String subject, LocalDate day, T data) {
        long sequence = sequences.merge(subject, 1L, Long::sum);
        events.add(new Envelope<>("e" + events.size(), type, "/test", subject, at(day), sequence, null, null, data));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
    }

    private static List<String> orgs(String village) {
        return List.of(COUNTY, village.substring(0, 9), village, "9901010001");
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}

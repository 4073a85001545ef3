package org.shouwang.reporting.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Short ways to write down facts in tests. Days are ISO dates. */
final class Fixtures {
    static final String COUNTY = "990101";
    static final String VILLAGE = "990101101201";
    static final String OTHER_VILLAGE = "990101101202";
    static final String SCHOOL = "9901010001";
    static final List<String> ORGS = List.of(COUNTY, "990101101", VILLAGE, SCHOOL, SCHOOL + "-3-2");
    static final TermCalendar CALENDAR = new TermCalendar(List.of(
            new Term(
                    "2026-2027-1",
                    LocalDate.parse("2026-09-01"),
                    LocalDate.parse("2027-01-17"),
                    List.of(new Term.Holiday(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07")))),
            new Term("2025-2026-2", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-07-05"), List.of())));

    private Fixtures() {}

    static int day(String date) {
        return Days.of(LocalDate.parse(date));
    }

    static Scope scope(String period, String today) {
        return scope(COUNTY, period, today);
    }

    static Scope scope(String org, String period, String today) {
        return new Scope(org, CALENDAR.period(period).orElseThrow(), day(today), CALENDAR);
    }

    static Figure figure(Indicator indicator, Scope scope, PersonFacts... people) {
        return FigureSheet.of(scope, Arrays.asList(people)).indicators().stream()
                .filter(figure -> figure.code().equals(indicator.name()))
                .findFirst()
                .orElseThrow();
    }

    static long part(Figure figure, String key) {
        return figure.breakdown().stream()
                .filter(part -> part.key().equals(key))
                .mapToLong(BreakdownItem::count)
                .findFirst()
                .orElse(0);
    }

    static Contact contact(String id, String type, String date, String... personIds) {
        return new Contact(FactId.of(id), type, day(date), true, List.of(personIds), ORGS);
    }

    static Contact withoutResult(Contact contact) {
        return new Contact(contact.id(), contact.type(), contact.day(), false, contact.personIds(), contact.orgs());
    }

    static Duty duty(
            String rule, String from, String due, String overdueFrom, DutyState state, String since, long seq) {
        FactId id = FactId.of("c1:" + rule + ":" + from);
        return new Duty(id, rule, day(from), day(due), day(overdueFrom), state, day(since), "SCH", ORGS, seq);
    }

    static Reminder reminder(String id, String channel, long sequence, Map<ReminderState, Integer> reached) {
        Map<ReminderState, Integer> copy = new EnumMap<>(ReminderState.class);
        copy.putAll(reached);
        return new Reminder(FactId.of(id), "c1", sequence, channel, 2, ORGS, copy);
    }

    static Pair begun(String id, String type, String from) {
        return new Pair(FactId.of(id), type, day(from), Days.NEVER);
    }

    /** The end of a pair, told without its beginning. */
    static Pair ended(String id, String lastDay) {
        return new Pair(FactId.of(id), "UNK", Days.NEVER, day(lastDay));
    }

    static Person child(String id) {
        return new Person(id);
    }

    /** A child (or elder) on the register since the first day of term, changed field by field. */
    static final class Person {
        private final String id;
        private final List<PersonVersion> versions = new ArrayList<>();
        private final List<Object> facts = new ArrayList<>();
        private PersonVersion version;

        private Person(String id) {
            this.id = id;
            this.version = new PersonVersion(
                    1,
                    day("2026-03-02"),
                    PersonVersion.CHILD,
                    day("2026-03-02"),
                    Days.NEVER,
                    false,
                    "LBC",
                    "R3",
                    "1",
                    day("2016-04-01"),
                    ORGS,
                    true,
                    "PRI",
                    "3",
                    "GP",
                    "UNK",
                    false,
                    FileState.UNKNOWN);
        }

        Person with(UnaryOperator<Draft> change) {
            version = change.apply(new Draft(version)).version;
            return this;
        }

        /** Keeps the version as it is now; what follows is the next one, written down on that day. */
        Person thenOn(String date) {
            versions.add(version);
            long next = version.sequence() + 1;
            version = new Draft(version).sequence(next).since(date).version;
            return this;
        }

        Person has(Object... more) {
            facts.addAll(List.of(more));
            return this;
        }

        PersonFacts facts() {
            PersonFacts person = new PersonFacts(id);
            versions.forEach(person::add);
            person.add(version);
            for (Object fact : facts) {
                add(person, fact);
            }
            return person;
        }
    }

    static void add(PersonFacts person, Object fact) {
        if (fact instanceof PersonVersion version) {
            person.add(version);
        } else if (fact instanceof Contact contact) {
            person.add(contact);
        } else if (fact instanceof Duty duty) {
            person.add(duty);
        } else if (fact instanceof Pair pair) {
            person.add(pair);
        } else if (fact instanceof PlanEnd end) {
            person.add(end);
        } else if (fact instanceof Reminder reminder) {
            person.add(reminder);
        } else {
            throw new IllegalArgumentException("Not a fact: " + fact);
        }
    }

    /** One version with some fields replaced. */
    record Draft(PersonVersion version) {
        Draft sequence(long sequence) {
            return copy(sequence, version.since(), version.kind(), version.registeredOn(), version.leftOn(), false);
        }

        Draft since(String date) {
            return copy(version.sequence(), day(date), version.kind(), version.registeredOn(), version.leftOn(), false);
        }

        Draft kind(String kind) {
            return copy(version.sequence(), version.since(), kind, version.registeredOn(), version.leftOn(), false);
        }

        Draft registered(String date) {
            return copy(version.sequence(), version.since(), version.kind(), day(date), version.leftOn(), false);
        }

        Draft found() {
            return copy(version.sequence(), version.since(), version.kind(), Days.NEVER, Days.NEVER, false);
        }

        Draft left(String date) {
            return copy(version.sequence(), version.since(), version.kind(), version.registeredOn(), day(date), false);
        }

        Draft backOn(String date) {
            return copy(version.sequence(), version.since(), version.kind(), day(date), Days.NEVER, false);
        }

        Draft stays() {
            return copy(version.sequence(), version.since(), version.kind(), version.registeredOn(), Days.NEVER, false);
        }

        Draft wrongEntry(String date) {
            return copy(version.sequence(), version.since(), version.kind(), version.registeredOn(), day(date), true);
        }

        Draft category(String code) {
            return codes(code, version.tier(), version.sex(), version.guardianship(), version.elderAbility());
        }

        Draft tier(String code) {
            return codes(version.category(), code, version.sex(), version.guardianship(), version.elderAbility());
        }

        Draft sex(String code) {
            return codes(version.category(), version.tier(), code, version.guardianship(), version.elderAbility());
        }

        Draft guardianship(String code) {
            return codes(version.category(), version.tier(), version.sex(), code, version.elderAbility());
        }

        Draft ability(String code) {
            return codes(version.category(), version.tier(), version.sex(), version.guardianship(), code);
        }

        Draft file(int filled, int required, int phones, int goodPhones) {
            PersonVersion v = version;
            return new Draft(new PersonVersion(
                    v.sequence(),
                    v.since(),
                    v.kind(),
                    v.registeredOn(),
                    v.leftOn(),
                    v.wrongEntry(),
                    v.category(),
                    v.tier(),
                    v.sex(),
                    v.birthDay(),
                    v.orgs(),
                    v.inSchool(),
                    v.stage(),
                    v.grade(),
                    v.guardianship(),
                    v.elderAbility(),
                    v.livingAlone(),
                    new FileState(filled, required, phones, goodPhones)));
        }

        Draft born(String date) {
            return rest(day(date), version.orgs(), version.inSchool(), version.livingAlone());
        }

        Draft birthUnknown() {
            return rest(Days.NEVER, version.orgs(), version.inSchool(), version.livingAlone());
        }

        Draft orgs(String... orgs) {
            return rest(version.birthDay(), List.of(orgs), version.inSchool(), version.livingAlone());
        }

        Draft outOfSchool() {
            return rest(version.birthDay(), version.orgs(), false, version.livingAlone());
        }

        Draft alone() {
            return rest(version.birthDay(), version.orgs(), version.inSchool(), true);
        }

        private Draft copy(long sequence, int since, String kind, int registeredOn, int leftOn, boolean wrong) {
            PersonVersion v = version;
            return new Draft(new PersonVersion(
                    sequence,
                    since,
                    kind,
                    registeredOn,
                    leftOn,
                    wrong,
                    v.category(),
                    v.tier(),
                    v.sex(),
                    v.birthDay(),
                    v.orgs(),
                    v.inSchool(),
                    v.stage(),
                    v.grade(),
                    v.guardianship(),
                    v.elderAbility(),
                    v.livingAlone(),
                    v.file()));
        }

        private Draft codes(String category, String tier, String sex, String guardianship, String ability) {
            PersonVersion v = version;
            return new Draft(new PersonVersion(
                    v.sequence(),
                    v.since(),
                    v.kind(),
                    v.registeredOn(),
                    v.leftOn(),
                    v.wrongEntry(),
                    category,
                    tier,
                    sex,
                    v.birthDay(),
                    v.orgs(),
                    v.inSchool(),
                    v.stage(),
                    v.grade(),
                    guardianship,
                    ability,
                    v.livingAlone(),
                    v.file()));
        }

        private Draft rest(int birthDay, List<String> orgs, boolean inSchool, boolean livingAlone) {
            PersonVersion v = version;
            return new Draft(new PersonVersion(
                    v.sequence(),
                    v.since(),
                    v.kind(),
                    v.registeredOn(),
                    v.leftOn(),
                    v.wrongEntry(),
                    v.category(),
                    v.tier(),
                    v.sex(),
                    birthDay,
                    orgs,
                    inSchool,
                    v.stage(),
                    v.grade(),
                    v.guardianship(),
                    v.elderAbility(),
                    livingAlone,
                    v.file()));
        }
    }
}

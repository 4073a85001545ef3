package org.shouwang.careactivity.careplan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.yaml.CalendarYaml;
import org.shouwang.careactivity.careplan.yaml.RulesYaml;

/** People, days and the default rules for tests. */
public final class Fixtures {
    public static final Rules RULES = RulesYaml.read("rules.yml", resource("/careplan/rules.yml"));
    public static final TermCalendar CALENDAR = CalendarYaml.read("calendar.yml", resource("/careplan/calendar.yml"));
    public static final CarePlanner PLANNER = new CarePlanner(RULES, CALENDAR);
    public static final List<String> ORGS =
            List.of("990101", "990101101", "990101101201", "9901010001", "9901010001-3-2");

    private Fixtures() {}

    public static String resource(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(Days.ZONE).toInstant();
    }

    public static Traits child(String tier, @Nullable String band) {
        return new Traits(Kind.CHILD, "LBC", tier, band, null, false, LocalDate.of(2016, 4, 1));
    }

    public static Traits elder(String tier, String category, boolean alone, String born) {
        return new Traits(Kind.ELDER, category, tier, null, "A0", alone, LocalDate.parse(born));
    }

    /** Another calendar of {@code src/test/resources/careplan}. */
    public static TermCalendar calendar(String name) {
        return CalendarYaml.read(name, resource("/careplan/" + name + ".yml"));
    }

    /** Other rules of {@code src/test/resources/careplan}. */
    public static Rules rules(String name) {
        return RulesYaml.read(name, resource("/careplan/" + name + ".yml"));
    }

    public static Traits unit(Kind kind) {
        return new Traits(kind, null, "U", null, null, false, null);
    }

    public static Subject subject(Traits traits, String registeredOn) {
        return new Subject("p1", true, null, LocalDate.parse(registeredOn), ORGS, "GP", traits, 1);
    }

    public static Subject next(Subject subject, Traits traits) {
        return new Subject(
                subject.personId(),
                true,
                null,
                subject.registeredOn(),
                subject.orgs(),
                subject.guardianship(),
                traits,
                subject.sequence() + 1);
    }

    public static Subject lookedAfterBy(Subject subject, String guardianship) {
        return new Subject(
                subject.personId(),
                true,
                null,
                subject.registeredOn(),
                subject.orgs(),
                guardianship,
                subject.traits(),
                subject.sequence() + 1);
    }

    public static Subject gone(Subject subject, String exitReason) {
        return new Subject(
                subject.personId(),
                false,
                exitReason,
                subject.registeredOn(),
                subject.orgs(),
                subject.guardianship(),
                subject.traits(),
                subject.sequence() + 1);
    }

    /** A fact with an id made from a number, entered when it happened. */
    /** A store in which all that was taken back was taken back at one instant. */
    public static FactLedger ledger(List<Fact> standing, List<Fact> takenBack, Instant at) {
        return new FactLedger(
                standing,
                takenBack.stream()
                        .map(fact -> new FactLedger.TakenBack(fact, at))
                        .toList());
    }

    public static Fact fact(int number, ContactType type, Instant at) {
        return new Fact(new UUID(0, number), type, at, at);
    }
}

package org.shouwang.careactivity.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.GroupFacts;
import org.shouwang.careactivity.careplan.Trigger;

/**
 * A story of some people under the default rules and calendar: first it is written down what is done and what happens on which
 * day, then it is {@link #live lived} day by day, and at the end the duties stand as they stand.
 */
final class Story {
    private final LocalDate begins;
    private final List<Life> lives = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** What somebody is told at an instant. */
    private record Entry(Instant at, Life who, Act act, String what) {}

    /** What it does to a life. */
    private interface Act {
        void on(Life life, Instant at);
    }

    Story(String firstDay) {
        begins = LocalDate.parse(firstDay);
    }

    /** Somebody the story is about. */
    Life about(Life life) {
        lives.add(life);
        return life;
    }

    /** The days of these names between two days on which there is school. */
    static List<LocalDate> schoolDays(String from, String to, DayOfWeek... names) {
        return days(from, to, names).stream()
                .filter(Fixtures.CALENDAR::schoolDay)
                .toList();
    }

    /** The days of these names between two days, holidays or not. */
    static List<LocalDate> days(String from, String to, DayOfWeek... names) {
        Set<DayOfWeek> wanted = EnumSet.copyOf(Arrays.asList(names));
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(day -> wanted.contains(day.getDayOfWeek()))
                .toList();
    }

    /** Some days by their dates. */
    static List<LocalDate> on(String... dates) {
        return Arrays.stream(dates).map(LocalDate::parse).toList();
    }

    /** On each of these days at that time, with each of them. One deed may show several things, such as a talk its mood. */
    void done(List<LocalDate> days, String time, List<Life> with, ContactType... shows) {
        for (LocalDate day : days) {
            for (Life who : with) {
                Instant at = at(day, time);
                add(at, who, shows[0] + " " + day, (life, now) -> life.did(facts(who, now, shows)));
            }
        }
    }

    /** A group session of a day, for everybody who was there. It is written down in the evening. */
    void together(String day, String type, List<Life> present) {
        LocalDate date = LocalDate.parse(day);
        Instant evening = at(date, "18:00");
        for (Life who : present) {
            UUID id = Trigger.id(type + " " + day);
            add(
                    evening,
                    who,
                    type + " " + day,
                    (life, now) -> life.did(
                            who.isUnit()
                                    ? GroupFacts.ofUnit(id, type, date, now)
                                    : GroupFacts.ofPerson(id, type, date, now)));
        }
    }

    /** What should have been done that day was forgotten. */
    void forgotten(Life who, ContactType what, String day) {
        if (!entries.removeIf(entry -> entry.who() == who && entry.what().equals(what + " " + day))) {
            throw new IllegalArgumentException("nothing to forget on " + day);
        }
    }

    /** Nothing of these kinds was done from one day to another. */
    void nothing(String from, String to, ContactType... kinds) {
        Set<String> names = Arrays.stream(kinds).map(Enum::name).collect(Collectors.toSet());
        Instant first = Days.start(LocalDate.parse(from));
        Instant end = Days.start(LocalDate.parse(to).plusDays(1));
        entries.removeIf(entry -> names.contains(
                        entry.what().substring(0, Math.max(0, entry.what().indexOf(' '))))
                && !entry.at().isBefore(first)
                && entry.at().isBefore(end));
    }

    /** Something happened to somebody: on that day, told at a moment. */
    void happened(Life who, Trigger.Code code, String day, String told) {
        Instant from = Days.start(LocalDate.parse(day));
        Trigger trigger = new Trigger(code, Trigger.id(code + day + who.name()), from, 1, true);
        add(Fixtures.at(told), who, code.name(), (life, now) -> life.happened(trigger, now));
    }

    /** Somebody asked or wrote something at a moment, and had the answer at another. */
    void askedAndAnswered(Life who, Trigger.Code code, String asked, String answered) {
        UUID id = Trigger.id(code + asked + who.name());
        Trigger trigger = new Trigger(code, id, Fixtures.at(asked), 1, true);
        add(Fixtures.at(asked), who, code.name(), (life, now) -> life.happened(trigger, now));
        add(
                Fixtures.at(answered),
                who,
                "ANSWER",
                (life, now) -> life.did(List.of(new Fact(id, ContactType.ANSWER, now, now))));
    }

    /** From that moment on somebody lives in these circumstances, and no others. */
    void circumstances(Life who, String when, Flag... flags) {
        Set<Flag> all = Set.of(flags);
        add(Fixtures.at(when), who, "circumstances", (life, now) -> life.flagged(all, now));
    }

    /** From that moment on the registry has another performance band. */
    void band(Life who, String when, String band) {
        add(Fixtures.at(when), who, "band", (life, now) -> life.band(band, now));
    }

    /** Lives it, day by day from midnight, until that day begins. */
    void live(String until) {
        Instant first = at(begins, "08:00");
        lives.forEach(life -> life.begin(first));
        List<Entry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing(Entry::at));
        int next = 0;
        for (LocalDate day = begins.plusDays(1); !day.isAfter(LocalDate.parse(until)); day = day.plusDays(1)) {
            Instant midnight = Days.start(day);
            while (next < inOrder.size() && inOrder.get(next).at().isBefore(midnight)) {
                Entry entry = inOrder.get(next++);
                entry.act().on(entry.who(), entry.at());
            }
            lives.forEach(life -> life.tick(midnight));
        }
    }

    /** For each rule and life how many duties due by that day ended how; a life without such duties has no line. */
    String table(String dueBy, String... rules) {
        StringBuilder table = new StringBuilder();
        for (String rule : rules) {
            for (Life life : lives) {
                String row = life.row(rule, LocalDate.parse(dueBy));
                if (!row.isEmpty()) {
                    table.append(rule).append(' ').append(life.name()).append(": ");
                    table.append(row).append('\n');
                }
            }
        }
        return table.toString();
    }

    private void add(Instant at, Life who, String what, Act act) {
        entries.add(new Entry(at, who, act, what));
    }

    private static List<Fact> facts(Life who, Instant at, ContactType... shows) {
        UUID id = Trigger.id(shows[0] + " " + at + " " + who.name());
        return Arrays.stream(shows).map(type -> new Fact(id, type, at, at)).toList();
    }

    private static Instant at(LocalDate day, String time) {
        return LocalDateTime.of(day, LocalTime.parse(time)).atZone(Days.ZONE).toInstant();
    }
}

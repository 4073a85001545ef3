package org.shouwang.careactivity.careplan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Random histories under all rules: contacts of every type, happenings, circumstances, pauses. */
public final class Histories {
    public static final Instant START = Fixtures.at("2026-03-02T08:00");
    private static final ContactType[] TYPES = ContactType.values();
    private static final Trigger.Code[] CODES = Trigger.Code.values();

    private final Random random;
    private final Kind kind;

    /** Of somebody of a kind drawn first. */
    public Histories(Random random) {
        this.random = random;
        this.kind = Kind.values()[random.nextInt(Kind.values().length)];
    }

    /** Their first plan. */
    public CarePlan begin() {
        return Fixtures.PLANNER
                .begin(Fixtures.subject(traits(), "2026-03-02"), START)
                .plan();
    }

    /** Somebody of the same kind in another tier. */
    Traits traits() {
        int tier = 1 + random.nextInt(3);
        return switch (kind) {
            case CHILD -> Fixtures.child("R" + tier, random.nextBoolean() ? "D" : "A");
            case ELDER ->
                Fixtures.elder("E" + tier, random.nextBoolean() ? "ALO" : "OLD", random.nextBoolean(), "1940-05-01");
            default -> Fixtures.unit(kind);
        };
    }

    /** Circumstances, for a child. */
    public Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            if (kind == Kind.CHILD && random.nextInt(3) == 0) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** Contacts of any type since the beginning, more of them lately, written down now. */
    public List<Fact> facts(int count, Instant now) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(new Fact(
                    new UUID(random.nextLong(), random.nextLong()),
                    TYPES[random.nextInt(TYPES.length)],
                    lately(now),
                    now));
        }
        return facts;
    }

    private Instant lately(Instant now) {
        long minutes = Duration.between(START, now).toMinutes();
        return now.minus(Duration.ofMinutes((long) (minutes * Math.pow(random.nextDouble(), 3))));
    }

    /** Something that happened lately for the first time. */
    public Trigger happened(Instant now) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Instant back = now.minus(Duration.ofHours(random.nextInt(48)));
        Instant at = back.isBefore(START) ? START : back;
        return new Trigger(CODES[random.nextInt(CODES.length)], id, at, 1, true);
    }

    /** What turned out not to have happened. */
    static Trigger takenBack(Trigger trigger) {
        return new Trigger(trigger.code(), trigger.id(), trigger.at(), trigger.sequence() + 1, false);
    }

    /** The answer to something. */
    static Fact answer(Trigger trigger, Instant now) {
        return new Fact(trigger.id(), ContactType.ANSWER, now, now);
    }

    /** A pause that begins within days of now; sometimes without an end. */
    public Pause pause(int number, Instant now) {
        LocalDate from = Days.of(now).plusDays(random.nextInt(6) - 2L);
        LocalDate to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(30));
        Pause.Cause cause = Pause.Cause.values()[random.nextInt(Pause.Cause.values().length)];
        return new Pause("p" + number, cause, from, to, "sp", now);
    }

    /** The same pause with an end. */
    static Pause ended(Pause pause, Instant now) {
        LocalDate today = Days.of(now);
        LocalDate end = pause.from().isAfter(today) ? pause.from() : today;
        return new Pause(pause.id(), pause.cause(), pause.from(), end, "sp", now);
    }

    /** Occurrences with their counts; of what is not asked for only that. */
    static List<String> states(DutyLine line) {
        return line.occurrences().stream()
                .map(o -> o.from() + " " + o.state()
                        + (o.state().released() ? "" : " " + o.counted() + "/" + o.needed() + " " + o.enteredLate()))
                .toList();
    }
}

package org.shouwang.notification.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Rung.Kind;

/**
 * The reminder ladder (domain rules E.7 and the chains of part B): due soon, due day 9:00, first overdue day; then the next
 * person of the chain every 24 hours for R1 and E1, every three days for others. Families get two reminders only: due soon
 * and overdue. A duty that begins on its due day, or the evening before, is told once, as due today.
 */
public final class LadderPolicy {

    private static final LocalTime FAMILY_MORNING = LocalTime.of(9, 0);
    private static final LocalTime STAFF_MORNING = LocalTime.of(8, 30);
    private static final Duration WORTH_SAYING = Duration.ofDays(7);
    private static final int URGENT_DAYS = 1;
    private static final int OTHER_DAYS = 3;

    private final ZoneId zone;

    /** Days are counted in this zone. */
    public LadderPolicy(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Takes in a fact.
     *
     * @param known the duty's ladder, if there is one
     * @param now business time at which it is taken in
     * A duty that ended is begun again only by a newer fact that says so: what had met or released it holds no longer. Steps
     * that were told stay told.
     *
     * @return the ladder afterwards; empty when nothing has to be kept (the duty had no ladder and the fact opens none)
     */
    public Optional<Ladder> follow(@Nullable Ladder known, DutyFact fact, Instant now) {
        if (known == null) {
            return fact.what().opens() ? Optional.of(open(fact, now)) : Optional.empty();
        }
        boolean reopens = fact.what().opens() && !known.open();
        if (fact.sequence() <= known.seen() || !known.open() && !reopens) {
            return Optional.of(known);
        }
        Ladder next = reopens ? after(known.follow(fact), null, now) : known.follow(fact);
        return Optional.of(fact.what() == DutyFact.What.OVERDUE ? overdue(next, now) : next);
    }

    /** All steps of a ladder, in order. */
    public List<Rung> rungs(Ladder ladder) {
        boolean family = ladder.responsible().family();
        List<Rung> rungs = new ArrayList<>();
        List<Role> responsible = List.of(ladder.responsible());
        Instant endOfDueDay =
                ladder.dueDay().plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        Instant dueDay = ladder.dueDay().atStartOfDay(zone).toInstant();
        rungs.add(new Rung(0, Kind.DUE_SOON, responsible, Instant.MIN, family ? endOfDueDay : dueDay));
        if (!family) {
            rungs.add(new Rung(1, Kind.DUE_TODAY, responsible, at(ladder.dueDay(), FAMILY_MORNING), endOfDueDay));
        }
        rungs.add(overdueRung(rungs.size(), Kind.OVERDUE, responsible, overdueAt(ladder)));
        int days = ladder.urgent() ? URGENT_DAYS : OTHER_DAYS;
        LocalDate day = ladder.overdueFrom();
        for (List<Role> above : above(ladder)) {
            day = day.plusDays(days);
            Kind kind = above.stream().anyMatch(Role::family) ? Kind.OVERDUE : Kind.ESCALATED;
            rungs.add(overdueRung(rungs.size(), kind, above, at(day, STAFF_MORNING)));
        }
        return rungs;
    }

    /** The step whose time has come, leaving out those that are pointless by now; empty when none has. */
    public Optional<Rung> current(Ladder ladder, Instant now) {
        if (!ladder.open() || ladder.nextAt() == null || ladder.nextAt().isAfter(now)) {
            return Optional.empty();
        }
        return rungs(ladder).stream()
                .filter(rung -> rung.step() >= ladder.nextStep())
                .filter(rung -> ladder.overdue() || rung.step() < overdueStep(ladder))
                .filter(rung -> rung.notAfter().isAfter(now))
                .findFirst()
                .filter(rung -> rung.step() == ladder.nextStep() || !rung.at().isAfter(now));
    }

    /**
     * The ladder after its current step was planned, or left out.
     *
     * @param done the step that was planned; none when all steps whose time has come were pointless
     */
    public Ladder after(Ladder ladder, @Nullable Rung done, Instant now) {
        int next = done == null ? ladder.nextStep() : done.step() + 1;
        for (Rung rung : rungs(ladder)) {
            boolean reached = rung.step() >= next && (ladder.overdue() || rung.step() < overdueStep(ladder));
            if (reached && rung.notAfter().isAfter(now)) {
                return ladder.at(rung.step(), rung.at().isBefore(now) ? now : rung.at());
            }
        }
        return ladder.at(ladder.overdue() ? rungs(ladder).size() : Math.max(next, overdueStep(ladder)), null);
    }

    /** Who is told instead of somebody who cannot be: the roles further up, nearest first. */
    public List<Role> above(Ladder ladder, Role role) {
        List<Role> order = new ArrayList<>();
        order.add(ladder.responsible());
        above(ladder).forEach(order::addAll);
        int place = order.indexOf(role);
        return List.copyOf(order.subList(place + 1, order.size()));
    }

    private static List<List<Role>> above(Ladder ladder) {
        if (ladder.responsible() == Role.FAM) {
            return List.of(List.of(Role.VD), List.of(Role.VS), List.of(Role.TW), List.of(Role.CA));
        }
        List<Role> above = new ArrayList<>(ladder.chain().above());
        if (ladder.chain() == Chain.VIL && ladder.responsible().where() == Role.Where.NOWHERE) {
            above.add(0, Role.CD);
        }
        return above.stream()
                .filter(role -> role != ladder.responsible())
                .map(role -> role == Role.G ? List.of(Role.G, Role.T) : List.of(role))
                .toList();
    }

    private Ladder open(DutyFact fact, Instant now) {
        boolean overdue = fact.what() == DutyFact.What.OVERDUE;
        Ladder ladder = new Ladder(
                fact.dutyId(),
                fact.personId(),
                fact.rule(),
                fact.chain(),
                fact.responsible(),
                fact.urgent(),
                fact.orgs(),
                fact.dueDay(),
                fact.overdueFrom(),
                overdue,
                0,
                now,
                fact.sequence(),
                null);
        return overdue ? overdue(ladder, now) : ladder;
    }

    private Ladder overdue(Ladder ladder, Instant now) {
        return ladder.nextStep() <= overdueStep(ladder) ? ladder.at(overdueStep(ladder), now) : ladder;
    }

    private int overdueStep(Ladder ladder) {
        return ladder.responsible().family() ? 1 : 2;
    }

    private Instant overdueAt(Ladder ladder) {
        return at(ladder.overdueFrom(), ladder.responsible().family() ? FAMILY_MORNING : STAFF_MORNING);
    }

    private static Rung overdueRung(int step, Kind kind, List<Role> roles, Instant at) {
        return new Rung(step, kind, roles, at, at.plus(WORTH_SAYING));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}

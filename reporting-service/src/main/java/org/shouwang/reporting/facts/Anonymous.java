package org.shouwang.reporting.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.shouwang.reporting.indicator.Contact;
import org.shouwang.reporting.indicator.Days;
import org.shouwang.reporting.indicator.Duty;
import org.shouwang.reporting.indicator.FactId;
import org.shouwang.reporting.indicator.PersonVersion;
import org.shouwang.reporting.indicator.Reminder;

/**
 * Facts of erased people as they stay: under a name made from the id, which nobody is found by, and with the middle of the
 * month for the birthday. The name is the same each time, so that facts come together in whatever order they are told, and a
 * rebuild counts what was counted before.
 */
public final class Anonymous {
    private static final String BEGIN = "erased-";
    private static final int BYTES = 16;
    private static final int MIDDLE = 15;

    private final Set<String> erased;

    /** Those who were erased. */
    public Anonymous(Set<String> erased) {
        this.erased = Set.copyOf(erased);
    }

    /** All people a fact is about. */
    public static Collection<String> people(Fact fact) {
        if (fact instanceof Fact.OfPerson of) {
            return List.of(of.personId());
        } else if (fact instanceof Fact.OfActivity of) {
            return of.contact().personIds();
        } else if (fact instanceof Fact.OfWithdrawal of) {
            return of.personIds();
        } else if (fact instanceof Fact.OfPair of) {
            return List.of(of.personId());
        } else if (fact instanceof Fact.OfPlanEnd of) {
            return List.of(of.personId());
        } else if (fact instanceof Fact.OfDuty of) {
            return List.of(of.personId());
        } else if (fact instanceof Fact.OfReminder of) {
            return List.of(of.reminder().personId());
        }
        return List.of();
    }

    /** The fact as it stays; one about nobody erased is the same. */
    public Fact of(Fact fact) {
        if (people(fact).stream().noneMatch(erased::contains)) {
            return fact;
        }
        if (fact instanceof Fact.OfPerson of) {
            return new Fact.OfPerson(name(of.personId()), version(of.version()));
        } else if (fact instanceof Fact.OfActivity of) {
            Contact c = of.contact();
            return new Fact.OfActivity(
                    of.activityId(), new Contact(c.id(), c.type(), c.day(), c.done(), names(c.personIds()), c.orgs()));
        } else if (fact instanceof Fact.OfWithdrawal of) {
            return new Fact.OfWithdrawal(of.activityId(), names(of.personIds()));
        } else if (fact instanceof Fact.OfPair of) {
            return new Fact.OfPair(of.pairId(), name(of.personId()), of.pair());
        } else if (fact instanceof Fact.OfPlanEnd of) {
            return new Fact.OfPlanEnd(of.planId(), name(of.personId()), of.end());
        } else if (fact instanceof Fact.OfDuty of) {
            return duty(of);
        } else if (fact instanceof Fact.OfReminder of) {
            return reminder(of);
        }
        return fact;
    }

    /** The name of somebody erased; of all others the id. */
    public String name(String personId) {
        return erased.contains(personId) ? BEGIN + digest(personId) : personId;
    }

    private List<String> names(List<String> personIds) {
        return personIds.stream().map(this::name).toList();
    }

    private Fact duty(Fact.OfDuty of) {
        String id = within(of.dutyId(), of.personId());
        Duty d = of.duty();
        return new Fact.OfDuty(
                id,
                name(of.personId()),
                new Duty(
                        FactId.of(id),
                        d.rule(),
                        d.periodFrom(),
                        d.dueDay(),
                        d.overdueFrom(),
                        d.state(),
                        d.since(),
                        d.chain(),
                        d.orgs(),
                        d.sequence()));
    }

    private Fact reminder(Fact.OfReminder of) {
        Reminder r = of.reminder();
        String id = within(of.reminderId(), r.personId());
        return new Fact.OfReminder(
                id,
                new Reminder(
                        FactId.of(id),
                        name(r.personId()),
                        r.sequence(),
                        r.channel(),
                        r.parts(),
                        r.orgs(),
                        r.reached()));
    }

    /** Ids of duties, and of reminders of duties, begin with the person's. */
    private String within(String id, String personId) {
        return id.startsWith(personId + ":") ? name(personId) + id.substring(personId.length()) : id;
    }

    private static PersonVersion version(PersonVersion v) {
        return new PersonVersion(
                v.sequence(),
                v.since(),
                v.kind(),
                v.registeredOn(),
                v.leftOn(),
                v.wrongEntry(),
                v.category(),
                v.tier(),
                v.sex(),
                v.birthDay() == Days.NEVER
                        ? Days.NEVER
                        : Days.of(Days.date(v.birthDay()).withDayOfMonth(MIDDLE)),
                v.orgs(),
                v.inSchool(),
                v.stage(),
                v.grade(),
                v.guardianship(),
                v.elderAbility(),
                v.livingAlone(),
                v.file(),
                // The record that goes on is erased with it.
                v.mergedInto() == null ? null : BEGIN + digest(v.mergedInto()));
    }

    private static String digest(String personId) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((BEGIN + personId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All known versions of one person, so that a past day can be asked about. Order and repetition of arrival do not matter. */
final class PersonHistory {
    /** A stretch of days on the register, the last one included. */
    private record Spell(int first, int last) {}

    private final List<PersonVersion> versions = new ArrayList<>(1);
    private List<Spell> spells = List.of();

    /** Adds a version; one that is there already changes nothing. */
    void add(PersonVersion version) {
        int at = versions.size();
        while (at > 0 && versions.get(at - 1).sequence() >= version.sequence()) {
            at--;
        }
        if (at < versions.size() && versions.get(at).sequence() == version.sequence()) {
            return;
        }
        versions.add(at, version);
        spells = spellsOf(versions);
    }

    /** The version in force on a day: the last written by then, else the first there is; null for an unknown person. */
    @Nullable
    PersonVersion on(int day) {
        for (int i = versions.size() - 1; i > 0; i--) {
            if (versions.get(i).since() <= day) {
                return versions.get(i);
            }
        }
        return versions.isEmpty() ? null : versions.get(0);
    }

    /** The record that goes on in place of this one, by the last that is known. */
    @Nullable
    String mergedInto() {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1).mergedInto();
    }

    void addAll(PersonHistory other) {
        other.versions.forEach(this::add);
    }

    /** On how many of the days {@code from … to} the person is on the list: on the register and not outgrown. */
    int listedDays(int from, int to) {
        PersonVersion version = on(to);
        if (version == null) {
            return 0;
        }
        int last = version.surelyYoungOn(to) ? to : Math.min(to, version.outgrownOn() - 1);
        int days = 0;
        for (Spell spell : spells) {
            days += Days.shared(from, last, spell.first(), spell.last());
        }
        return days;
    }

    /** Whether the person is on the list that day. */
    boolean listed(int day) {
        return listedDays(day, day) == 1;
    }

    /** The first day on the list of the stay a version tells: who was found first is on it from the day the file was there. */
    private static int filedOn(List<PersonVersion> versions, int told) {
        PersonVersion version = versions.get(told);
        for (int i = told - 1; i >= 0 && versions.get(i).leftOn() == Days.NEVER; i--) {
            if (versions.get(i).isFound()) {
                return Math.max(version.registeredOn(), versions.get(i + 1).since());
            }
        }
        return version.registeredOn();
    }

    /**
     * The last version says when the present stay on the register began and ended. An older version with another first day
     * is an earlier stay if it was closed, else a date that was corrected since.
     */
    private static List<Spell> spellsOf(List<PersonVersion> versions) {
        List<Spell> spells = new ArrayList<>(1);
        int before = Days.NEVER;
        for (int i = versions.size() - 1; i >= 0; i--) {
            PersonVersion version = versions.get(i);
            boolean present = i == versions.size() - 1;
            boolean earlierStay = version.leftOn() != Days.NEVER && version.leftOn() <= before;
            if (!present && !earlierStay) {
                continue;
            }
            int first = filedOn(versions, i);
            if (!version.wrongEntry() && version.leftOn() > first) {
                spells.add(new Spell(first, version.leftOn() - 1));
            }
            before = Math.min(before, version.registeredOn());
        }
        return List.copyOf(spells);
    }
}

package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A care rule 关爱规则 and its versions, oldest first. */
public record Rule(String code, List<RuleVersion> versions) {
    /** Refuses versions that do not grow in number and date. */
    public Rule {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("rule " + code + " has no version");
        }
        for (int i = 1; i < versions.size(); i++) {
            RuleVersion before = versions.get(i - 1);
            RuleVersion version = versions.get(i);
            if (version.eventDriven() != before.eventDriven()) {
                throw new IllegalArgumentException("rule " + code + " must stay with the calendar or with events");
            }
            if (version.version() <= before.version()
                    || !version.effectiveFrom().isAfter(before.effectiveFrom())) {
                throw new IllegalArgumentException("rule " + code + " version " + version.version()
                        + " must come after version " + before.version() + " in number and date");
            }
        }
    }

    /** The version in force on a day. */
    public @Nullable RuleVersion on(LocalDate day) {
        RuleVersion found = null;
        for (RuleVersion version : versions) {
            if (!version.effectiveFrom().isAfter(day)) {
                found = version;
            }
        }
        return found;
    }

    /** A version by its number. */
    public RuleVersion version(int number) {
        for (RuleVersion version : versions) {
            if (version.version() == number) {
                return version;
            }
        }
        throw new IllegalStateException("rule " + code + " lost its version " + number);
    }

    /** Whether what happens begins its duties, and not the calendar; all versions are alike in this. */
    boolean eventDriven() {
        return versions.get(0).eventDriven();
    }

    /** Whether any version is begun by what happens, and by this. */
    boolean begunBy(Trigger.Code code) {
        for (RuleVersion version : versions) {
            if (version.after().contains(code)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any version counts a contact type. */
    boolean counts(ContactType type) {
        for (RuleVersion version : versions) {
            if (version.counts().contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a rule for such people. */
    boolean isFor(Kind kind) {
        return versions.get(0).audience().kind() == kind;
    }
}

package org.shouwang.registry.workgroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A term of office.
 *
 * @param from first day
 * @param until last day
 * @param members all who held an office in it
 */
public record Term(LocalDate from, LocalDate until, List<Member> members) {

    public Term {
        members = List.copyOf(members);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a term ends after it begins");
        }
    }

    /** Whether a day lies in it. */
    public boolean holds(LocalDate day) {
        return !from.isAfter(day) && !until.isBefore(day);
    }

    /** Who holds an office on a day. */
    public List<Member> on(LocalDate day) {
        return holds(day) ? members.stream().filter(member -> member.on(day)).toList() : List.of();
    }

    /** Offices that must be filled and are not. */
    public List<Office> vacant(LocalDate day) {
        List<Member> now = on(day);
        return Arrays.stream(Office.values())
                .filter(Office::mustBeFilled)
                .filter(office -> now.stream().noneMatch(member -> member.office() == office))
                .toList();
    }

    /**
     * With somebody in an office from a day on. An office only one can hold goes over the day before; who holds it already keeps it.
     */
    Term appoint(String personId, Office office, LocalDate day) {
        boolean holdsIt =
                on(day).stream().anyMatch(member -> member.personId().equals(personId) && member.office() == office);
        if (holdsIt) {
            return this;
        }
        List<Member> next = new ArrayList<>();
        for (Member member : members) {
            boolean goesOver = office.single() && member.office() == office && member.on(day);
            if (!goesOver) {
                next.add(member);
            } else if (member.from().isBefore(day)) {
                next.add(member.endedOn(day.minusDays(1)));
            }
        }
        LocalDate nextHolder = next.stream()
                .filter(member -> office.single()
                        && member.office() == office
                        && member.from().isAfter(day))
                .map(Member::from)
                .min(LocalDate::compareTo)
                .orElse(null);
        next.add(new Member(personId, office, day, nextHolder == null ? null : nextHolder.minusDays(1)));
        return new Term(from, until, next);
    }

    /** With somebody's office ended; unchanged when it had ended by then. */
    Term dismiss(String personId, Office office, LocalDate lastDay) {
        return new Term(
                from,
                until,
                members.stream()
                        .map(member ->
                                member.personId().equals(personId) && member.office() == office && member.on(lastDay)
                                        ? member.endedOn(lastDay)
                                        : member)
                        .toList());
    }

    Term endedOn(LocalDate last) {
        return new Term(
                from,
                last,
                members.stream()
                        .filter(member -> !member.from().isAfter(last))
                        .map(member ->
                                member.until() != null && !member.until().isAfter(last) ? member : member.endedOn(last))
                        .toList());
    }
}

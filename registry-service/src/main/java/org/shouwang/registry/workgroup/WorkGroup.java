package org.shouwang.registry.workgroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The work group 工作小组 of a village or town, term by term: aggregate root, one document. A plan of a village committee asks for it
 * to be set up, with the branch secretary at its head and the head of the village as deputy, and renewed every year.
 *
 * @param org code of the village or town
 * @param orgs that and all around it, widest first
 * @param terms oldest first, never overlapping
 */
public record WorkGroup(String org, List<String> orgs, List<Term> terms) {

    /** How it stands on a day. */
    public enum State {
        /** No term holds the day. */
        NONE,
        /** An office that must be filled is vacant. */
        VACANT,
        /** In order, and the term ends within {@link #RENEW_DAYS} days. */
        EXPIRING,
        IN_ORDER
    }

    /** So many days before its end a term is to be renewed. */
    public static final int RENEW_DAYS = 30;

    private static final int MOST_TERMS = 60;

    public WorkGroup {
        orgs = List.copyOf(orgs);
        terms = List.copyOf(terms);
    }

    /** One without any term yet. */
    public static WorkGroup of(String org, List<String> orgs) {
        return new WorkGroup(org, orgs, List.of());
    }

    /** A year from a day on, its last day. */
    public static LocalDate yearFrom(LocalDate from) {
        return from.plusYears(1).minusDays(1);
    }

    /** The term of a day. */
    public Optional<Term> term(LocalDate day) {
        return terms.stream().filter(term -> term.holds(day)).findFirst();
    }

    /** How it stands on a day. */
    public State state(LocalDate day) {
        return term(day)
                .map(term -> {
                    if (!term.vacant(day).isEmpty()) {
                        return State.VACANT;
                    }
                    boolean renewed = term(term.until().plusDays(1)).isPresent();
                    boolean ends = term.until().isBefore(day.plusDays(RENEW_DAYS));
                    return ends && !renewed ? State.EXPIRING : State.IN_ORDER;
                })
                .orElse(State.NONE);
    }

    /**
     * With a new term; the one before ends the day before, if it went on.
     *
     * @return empty = a later term has begun already, or there are too many
     */
    public Optional<WorkGroup> begin(LocalDate from, LocalDate until) {
        if (terms.stream().anyMatch(term -> !term.from().isBefore(from)) || terms.size() >= MOST_TERMS) {
            return Optional.empty();
        }
        List<Term> next = new ArrayList<>();
        for (Term term : terms) {
            next.add(term.until().isBefore(from) ? term : term.endedOn(from.minusDays(1)));
        }
        next.add(new Term(from, until, List.of()));
        return Optional.of(new WorkGroup(org, orgs, next));
    }

    /** With somebody in an office; empty = no term holds the day. */
    public Optional<WorkGroup> appoint(String personId, Office office, LocalDate day) {
        return term(day).map(term -> with(term, term.appoint(personId, office, day)));
    }

    /** With somebody's office ended; empty = no term holds the day. */
    public Optional<WorkGroup> dismiss(String personId, Office office, LocalDate lastDay) {
        return term(lastDay).map(term -> with(term, term.dismiss(personId, office, lastDay)));
    }

    /** The same one under the code that takes over. */
    public WorkGroup in(String code, List<String> around) {
        return new WorkGroup(code, around, terms);
    }

    /** With nothing left from a day on. */
    public WorkGroup endedBefore(LocalDate day) {
        return new WorkGroup(
                org,
                orgs,
                terms.stream()
                        .filter(term -> term.from().isBefore(day))
                        .map(term -> term.until().isBefore(day) ? term : term.endedOn(day.minusDays(1)))
                        .toList());
    }

    /** Without any trace of a person. */
    public WorkGroup without(String personId) {
        return new WorkGroup(
                org,
                orgs,
                terms.stream()
                        .map(term -> new Term(
                                term.from(),
                                term.until(),
                                term.members().stream()
                                        .filter(member -> !member.personId().equals(personId))
                                        .toList()))
                        .toList());
    }

    private WorkGroup with(Term before, Term after) {
        List<Term> next = new ArrayList<>(terms);
        next.set(next.indexOf(before), after);
        return new WorkGroup(org, orgs, next);
    }
}

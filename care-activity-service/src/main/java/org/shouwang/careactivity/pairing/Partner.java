package org.shouwang.careactivity.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;

/**
 * One who supports others, with all pairs that ever were: what capacity and vetting allow is decided here, and each step is one
 * write of one document.
 *
 * @param id of the child or helper
 * @param capacity how many pairs may be open at once
 * @param helper what is known of an adult; null for another child
 * @param pairs in the order in which they began
 */
public record Partner(String id, int capacity, @Nullable HelperProfile helper, List<Pair> pairs) {
    /** How many pairs an adult holds when nothing else is said. */
    public static final int HELPER_CAPACITY = 3;
    /** How many pairs a child holds. */
    public static final int PEER_CAPACITY = 1;
    /** How many pairs of one partner are kept, ended ones too. */
    public static final int MOST_PAIRS = 300;

    /** Keeps its own list. */
    public Partner {
        pairs = List.copyOf(pairs);
    }

    /** Another child without a pair so far. */
    public static Partner peer(String personId) {
        return new Partner(personId, PEER_CAPACITY, null, List.of());
    }

    /** A helper without a pair so far. */
    public static Partner helper(String id, int capacity, HelperProfile helper) {
        return new Partner(id, capacity, helper, List.of());
    }

    /** What the partner is. */
    public PartnerKind kind() {
        return helper == null ? PartnerKind.PEER : PartnerKind.HELPER;
    }

    /** The pairs that go on. */
    public List<Pair> open() {
        return pairs.stream().filter(Pair::open).toList();
    }

    /** How many pairs more may begin. */
    public int free() {
        return Math.max(0, capacity - open().size());
    }

    /** One of the pairs. */
    public Optional<Pair> pair(UUID pairId) {
        return pairs.stream().filter(pair -> pair.id().equals(pairId)).findFirst();
    }

    /** Why a pair cannot begin; empty when it can. A helper who was not found clear begins none at all. */
    public Optional<PairRefusal> refuses(Pair pair) {
        if (helper != null && helper.notClear()) {
            return Optional.of(PairRefusal.NOT_CLEAR);
        }
        if (helper != null
                && pair.type().needsVetting(PartnerKind.HELPER, pair.personKind())
                && !helper.clearOn(pair.startedOn())) {
            return Optional.of(PairRefusal.NOT_VETTED);
        }
        if (open().stream()
                .anyMatch(
                        other -> other.type() == pair.type() && other.personId().equals(pair.personId()))) {
            return Optional.of(PairRefusal.PAIRED_ALREADY);
        }
        if (free() == 0) {
            return Optional.of(PairRefusal.FULL);
        }
        return pairs.size() >= MOST_PAIRS ? Optional.of(PairRefusal.TOO_MANY) : Optional.empty();
    }

    /**
     * Begins a pair.
     *
     * @throws IllegalStateException when it {@link #refuses}
     */
    public PartnerOutcome begin(Pair pair) {
        refuses(pair).ifPresent(refusal -> {
            throw new IllegalStateException(refusal.name());
        });
        List<Pair> all = new ArrayList<>(pairs);
        all.add(pair);
        return new PartnerOutcome(new Partner(id, capacity, helper, all), List.of(new PairEvent.PairStarted(pair)));
    }

    /** Ends the open pairs that pass the test; those that ended before stay as they are. */
    public PartnerOutcome end(Predicate<Pair> which, PairEnd end) {
        return change(pair -> pair.open() && which.test(pair) ? pair.ended(notBefore(pair, end)) : pair);
    }

    /** The supported person is at home elsewhere now. */
    public PartnerOutcome moved(String personId, List<String> orgs) {
        return change(pair ->
                pair.open() && pair.personId().equals(personId) && !pair.orgs().equals(orgs)
                        ? pair.within(orgs)
                        : pair);
    }

    /** Takes in a vetting of a helper. When something was found, every open pair ends in the same step. */
    public PartnerOutcome vetted(Vetting vetting, Instant now) {
        if (helper == null) {
            throw new IllegalStateException("only helpers are vetted");
        }
        Partner next = new Partner(id, capacity, helper.vetted(vetting), pairs);
        boolean found = next.helper != null && next.helper.notClear();
        return found
                ? next.end(pair -> true, PairEnd.following(EndReason.VETTING, Days.of(now), now))
                : new PartnerOutcome(next, List.of());
    }

    /** The same helper with other data; pairs and vettings stay. */
    public Partner described(int otherCapacity, HelperProfile other) {
        List<Vetting> vettings = helper == null ? List.of() : helper.vettings();
        return new Partner(
                id,
                otherCapacity,
                new HelperProfile(other.role(), other.org(), other.orgs(), other.account(), vettings),
                pairs);
    }

    private PartnerOutcome change(UnaryOperator<Pair> step) {
        List<Pair> all = new ArrayList<>(pairs.size());
        List<PairEvent> events = new ArrayList<>();
        for (Pair pair : pairs) {
            Pair next = step.apply(pair);
            all.add(next);
            if (pair.open() && !next.open()) {
                events.add(new PairEvent.PairEnded(next));
            }
        }
        return new PartnerOutcome(new Partner(id, capacity, helper, all), events);
    }

    /** A pair never ends before it began. */
    private static PairEnd notBefore(Pair pair, PairEnd end) {
        LocalDate day = end.day().isBefore(pair.startedOn()) ? pair.startedOn() : end.day();
        return new PairEnd(end.reason(), day, end.handover(), end.by(), end.at());
    }
}

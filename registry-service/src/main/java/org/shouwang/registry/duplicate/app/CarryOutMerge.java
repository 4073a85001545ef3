package org.shouwang.registry.duplicate.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.StaleVersionException;
import org.shouwang.registry.duplicate.PersonMerge;
import org.shouwang.registry.duplicate.PersonMerge.Before;
import org.shouwang.registry.duplicate.PersonMerge.Phase;
import org.shouwang.registry.duplicate.SuspectedPair;
import org.shouwang.registry.erasure.app.ErasePerson;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Why;
import org.shouwang.registry.person.app.People;
import org.springframework.stereotype.Service;

/**
 * Carries a merge, or its undoing, from wherever it stands to its end. Each step is one guarded write, and which one is next
 * is told by what is stored: after a crash, or beside another process, the same steps lead to the same end.
 */
@Service
public final class CarryOutMerge {

    private static final int MOST_STEPS = 50;

    private final People people;
    private final Pairs pairs;
    private final Merges merges;
    private final ErasePerson erasing;
    private final Clock clock;

    CarryOutMerge(People people, Pairs pairs, Merges merges, ErasePerson erasing, Clock clock) {
        this.people = people;
        this.pairs = pairs;
        this.merges = merges;
        this.erasing = erasing;
        this.clock = clock;
    }

    /** Both records as they are now. */
    private record Both(Loaded<Person> survivor, Loaded<Person> absorbed) {}

    /**
     * Step by step until the end; what somebody else changed meanwhile is read again. A merge that is gone was of somebody who
     * was erased.
     */
    public Phase toTheEnd(String mergeId) {
        PersonMerge known = null;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Loaded<PersonMerge> merge = merges.find(mergeId).orElse(null);
            if (merge == null) {
                break;
            }
            known = merge.state();
            if (!known.open()) {
                return known.phase();
            }
            try {
                step(merge);
            } catch (StaleVersionException e) {
                Thread.onSpinWait();
            }
        }
        if (known != null && merges.find(mergeId).isEmpty()) {
            followErasure(known.survivor().id());
            return Phase.GIVEN_UP;
        }
        return known == null ? Phase.GIVEN_UP : known.phase();
    }

    /**
     * Erases what a person who was erased had absorbed. Whoever is being taken apart from that person is somebody else, and stands
     * alone.
     */
    void followErasure(String personId) {
        Person tombstone = people.byIds(List.of(personId)).stream()
                .findFirst()
                .map(Loaded::state)
                .orElse(null);
        Course.Erased erased =
                tombstone == null ? null : tombstone.registration().course().erased();
        if (erased == null) {
            return;
        }
        for (Loaded<PersonMerge> merge : merges.undoingOf(personId)) {
            if (merge.state().survivor().id().equals(personId)) {
                people.find(merge.state().absorbed().id()).ifPresent(absorbed -> standAlone(merge.state(), absorbed));
            }
        }
        people.absorbedInto(personId).forEach(absorbed -> erasing.erase(absorbed, erased.cause()));
    }

    private void standAlone(PersonMerge merge, Loaded<Person> absorbed) {
        if (absorbed.state().mergedInto().isPresent()) {
            people.change(new People.Changing(
                    absorbed, absorbed.state().restored(merge.absorbed().person())));
        }
    }

    /** The next step. */
    public void step(Loaded<PersonMerge> merge) {
        Both both = both(merge.state());
        switch (merge.state().phase()) {
            case BEGUN -> begin(merge, both);
            case APPLYING -> apply(merge, both);
            case UNDOING -> undo(merge, both);
            case DONE, UNDONE, GIVEN_UP -> throw new IllegalStateException("nothing left to do");
        }
    }

    private @Nullable Both both(PersonMerge merge) {
        Loaded<Person> survivor = people.find(merge.survivor().id()).orElse(null);
        Loaded<Person> absorbed = people.find(merge.absorbed().id()).orElse(null);
        return survivor == null || absorbed == null ? null : new Both(survivor, absorbed);
    }

    private void begin(Loaded<PersonMerge> merge, @Nullable Both both) {
        boolean free = both != null && decided(merge.state()) && hold(merge.state());
        if (!free || both == null) {
            end(merge, Phase.GIVEN_UP);
            return;
        }
        // Only what is read while both are held is sure to be of no other merge.
        Both held = both(merge.state());
        if (held == null
                || held.survivor().state().mergedInto().isPresent()
                || held.absorbed().state().mergedInto().isPresent()) {
            end(merge, Phase.GIVEN_UP);
            return;
        }
        merges.change(
                merge,
                merge.state()
                        .before(before(held.survivor()), before(held.absorbed()))
                        .in(Phase.APPLYING));
    }

    private static Before before(Loaded<Person> person) {
        return new Before(person.state(), person.version());
    }

    private boolean decided(PersonMerge merge) {
        return pairs.find(merge.pairId())
                .map(pair -> pair.state().decision())
                .filter(decision -> merge.id().equals(decision.mergeId()))
                .isPresent();
    }

    private void apply(Loaded<PersonMerge> merge, @Nullable Both both) {
        if (both == null) {
            followErasure(merge.state().survivor().id());
            end(merge, Phase.DONE);
            return;
        }
        PersonMerge state = merge.state();
        Person absorbed = both.absorbed().state();
        Person survivor = both.survivor().state();
        boolean off = absorbed.mergedInto().isPresent();
        boolean taken = survivor.provenance().merging().absorbed().contains(absorbed.id());
        if (off && taken) {
            end(merge, Phase.DONE);
        } else if (!off && absorbed.registration().course().request() != null) {
            // asked in this very moment; nothing was changed yet, and the request must not be lost
            end(merge, Phase.GIVEN_UP);
        } else if (!off && both.absorbed().version() != state.absorbed().version()) {
            merges.change(merge, state.before(state.survivor(), before(both.absorbed())));
        } else if (!off) {
            absorbed.absorbed(survivor.id(), author(state))
                    .ifPresent(changed -> people.change(new People.Changing(both.absorbed(), changed)));
        } else if (both.survivor().version() != state.survivor().version()) {
            merges.change(merge, state.before(before(both.survivor()), state.absorbed()));
        } else {
            survivor.absorb(absorbed, author(state))
                    .ifPresent(changed -> people.merge(new People.Changing(both.survivor(), changed), absorbed.id()));
        }
    }

    private Author author(PersonMerge merge) {
        return new Author(
                merge.by(),
                merge.at(),
                LocalDate.ofInstant(merge.at(), clock.getZone()),
                new Why(Why.Cause.DECISION, merge.id(), merge.reason()));
    }

    private void undo(Loaded<PersonMerge> merge, @Nullable Both both) {
        if (both == null) {
            followErasure(merge.state().survivor().id());
            end(merge, Phase.UNDONE);
            return;
        }
        PersonMerge state = merge.state();
        Person absorbed = both.absorbed().state();
        Person survivor = both.survivor().state();
        boolean given = !survivor.provenance().merging().absorbed().contains(absorbed.id());
        boolean back = absorbed.mergedInto().isEmpty();
        if (given && back) {
            end(merge, Phase.UNDONE);
        } else if (given) {
            standAlone(state, both.absorbed());
        } else if (!hold(state) || !untouched(state, survivor, absorbed)) {
            end(merge, Phase.DONE);
        } else {
            people.unmerge(
                    new People.Changing(
                            both.survivor(), survivor.restored(state.survivor().person())),
                    absorbed.id());
        }
    }

    /** Whether neither record changed since the merge. */
    static boolean untouched(PersonMerge merge, Person survivor, Person absorbed) {
        return survivor.lastChangedBy(merge.id()) && absorbed.lastChangedBy(merge.id());
    }

    /** Both records, always in the same order, so that two merges never wait for each other. */
    private boolean hold(PersonMerge merge) {
        return ids(merge).stream().allMatch(id -> merges.hold(id, holder(merge)));
    }

    private static List<String> ids(PersonMerge merge) {
        return Stream.of(merge.survivor().id(), merge.absorbed().id()).sorted().toList();
    }

    /** As what a merge holds records; another one for each time it is undone. */
    static String holder(PersonMerge merge) {
        Instant undone = merge.undoneAt();
        return merge.phase() == Phase.UNDOING
                ? merge.id() + "/" + Objects.requireNonNull(undone).toEpochMilli()
                : merge.id();
    }

    private void end(Loaded<PersonMerge> merge, Phase phase) {
        String holder = holder(merge.state());
        if (phase == Phase.GIVEN_UP || phase == Phase.UNDONE) {
            askAgain(merge.state());
        }
        merges.change(merge, merge.state().in(phase));
        ids(merge.state()).forEach(id -> merges.release(id, holder));
    }

    private void askAgain(PersonMerge merge) {
        pairs.find(merge.pairId())
                .filter(pair -> {
                    SuspectedPair.Decision decision = pair.state().decision();
                    return decision != null && merge.id().equals(decision.mergeId());
                })
                .ifPresent(pair -> pairs.change(pair, pair.state().reopened()));
    }
}

package org.shouwang.registry.duplicate.app;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.StaleVersionException;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.config.DuplicateProperties;
import org.shouwang.registry.duplicate.PersonMerge;
import org.shouwang.registry.duplicate.PersonMerge.Before;
import org.shouwang.registry.duplicate.PersonMerge.Phase;
import org.shouwang.registry.duplicate.SuspectedPair;
import org.shouwang.registry.duplicate.SuspectedPair.State;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.springframework.stereotype.Service;

/** Somebody decides whether two records are of one person; of one they are merged, which may be undone. */
@Service
public final class DecidePair {

    private final ViewPairs viewing;
    private final Pairs pairs;
    private final Merges merges;
    private final CarryOutMerge carrying;
    private final Sealer sealer;
    private final Ids ids;
    private final Clock clock;
    private final DuplicateProperties properties;

    DecidePair(
            ViewPairs viewing,
            Pairs pairs,
            Merges merges,
            CarryOutMerge carrying,
            Sealer sealer,
            Ids ids,
            Clock clock,
            DuplicateProperties properties) {
        this.viewing = viewing;
        this.pairs = pairs;
        this.merges = merges;
        this.carrying = carrying;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
        this.properties = properties;
    }

    /** Two people; nobody is asked again until something changes that the likeness rests on. */
    public PairView different(String id, String reason, @Nullable String ifMatch, Caller caller) {
        PairView seen = decidable(id, ifMatch, caller);
        SuspectedPair pair = seen.pair().state();
        pairs.change(seen.pair(), pair.different(decision(sealer.seal(Fields.MERGE_REASON, reason), caller, null)));
        return viewing.view(id, caller);
    }

    /**
     * One person: the other record is absorbed by the survivor. The merge is stored before anything is changed, so that it is
     * gone on with after a crash.
     */
    public PairView same(String id, String survivorId, String reason, @Nullable String ifMatch, Caller caller) {
        PairView seen = decidable(id, ifMatch, caller);
        SuspectedPair pair = seen.pair().state();
        if (!pair.has(survivorId)) {
            throw new ProblemException(DuplicateProblems.NOT_OF_PAIR);
        }
        Loaded<Person> survivor = seen.person(survivorId);
        Loaded<Person> absorbed = seen.person(pair.partnerOf(survivorId));
        if (survivor.state().registration().leftOn() != null
                && absorbed.state().registration().leftOn() == null) {
            throw new ProblemException(DuplicateProblems.SURVIVOR_LEFT);
        }
        if (absorbed.state().registration().course().request() != null) {
            throw new ProblemException(DuplicateProblems.MERGE_ERASURE_OPEN);
        }
        PersonMerge merge = PersonMerge.begun(
                ids.next(),
                id,
                new Before(survivor.state(), survivor.version()),
                new Before(absorbed.state(), absorbed.version()),
                sealer.seal(Fields.MERGE_REASON, reason),
                caller.subject(),
                clock.instant());
        merges.add(merge);
        try {
            pairs.change(seen.pair(), pair.same(decision(merge.reason(), caller, merge.id())));
        } catch (StaleVersionException e) {
            merges.remove(merge.id());
            throw e;
        }
        if (carrying.toTheEnd(merge.id()) == Phase.GIVEN_UP) {
            throw new ProblemException(DuplicateProblems.MERGE_BUSY);
        }
        return viewing.view(id, caller);
    }

    private PairView decidable(String id, @Nullable String ifMatch, Caller caller) {
        PairView seen = viewing.view(id, caller);
        DuplicateRights.requireDecider(caller, seen.pair().state().kind());
        ETags.requireCurrent(ifMatch, seen.pair().version());
        if (seen.pair().state().state() != State.OPEN) {
            throw new ProblemException(DuplicateProblems.PAIR_DECIDED);
        }
        return seen;
    }

    private SuspectedPair.Decision decision(Sealed reason, Caller caller, @Nullable String mergeId) {
        return new SuspectedPair.Decision(caller.subject(), clock.instant(), reason, mergeId);
    }

    /** Takes a merge back; refused when it is long ago or when a record changed since. */
    public PairView undo(String id, @Nullable String ifMatch, Caller caller) {
        PairView seen = viewing.view(id, caller);
        SuspectedPair pair = seen.pair().state();
        DuplicateRights.requireDecider(caller, pair.kind());
        ETags.requireCurrent(ifMatch, seen.pair().version());
        SuspectedPair.Decision decision = pair.decision();
        String mergeId = decision == null ? null : decision.mergeId();
        if (mergeId == null) {
            throw new ProblemException(DuplicateProblems.NOT_MERGED);
        }
        Instant now = clock.instant();
        Loaded<PersonMerge> merge =
                merges.find(mergeId).orElseThrow(() -> new ProblemException(DuplicateProblems.UNDO_TOO_LATE));
        requireUndoable(merge.state(), seen, now);
        merges.change(merge, merge.state().undoing(caller.subject(), now));
        if (carrying.toTheEnd(mergeId) != Phase.UNDONE) {
            throw new ProblemException(DuplicateProblems.MERGE_BUSY);
        }
        return viewing.view(id, caller);
    }

    private void requireUndoable(PersonMerge merge, PairView seen, Instant now) {
        if (merge.phase() != Phase.DONE) {
            throw new ProblemException(DuplicateProblems.MERGE_BUSY);
        }
        if (merge.at().plus(properties.undoWithin()).isBefore(now)) {
            throw new ProblemException(DuplicateProblems.UNDO_TOO_LATE);
        }
        Person survivor = seen.person(merge.survivor().id()).state();
        Person absorbed = seen.person(merge.absorbed().id()).state();
        if (!CarryOutMerge.untouched(merge, survivor, absorbed)) {
            throw new ProblemException(DuplicateProblems.MERGE_CHANGED_SINCE);
        }
    }
}

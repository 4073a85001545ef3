package org.shouwang.registry.correction.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.correction.Correction;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.NamedCorrections;
import org.shouwang.registry.person.app.NoteView;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.rights.Sight;
import org.springframework.stereotype.Service;

/** Takes requests in, lets an office decide, and knows which of them an edit carries out. */
@Service
public final class HandleCorrections implements NamedCorrections {

    private final Corrections corrections;
    private final ViewPerson viewing;
    private final NoteView noting;
    private final Sealer sealer;
    private final Clock clock;

    HandleCorrections(Corrections corrections, ViewPerson viewing, NoteView noting, Sealer sealer, Clock clock) {
        this.corrections = corrections;
        this.viewing = viewing;
        this.noting = noting;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** A request as it came in. */
    public record Command(
            String id,
            String personId,
            Consent.Giver asker,
            Correction.Channel channel,
            String wrong,
            String right,
            @Nullable LocalDate receivedOn) {}

    /** A request with its words opened. */
    public record Shown(
            Correction correction,
            long version,
            String wrong,
            String right,
            @Nullable String reason) {}

    /** Writes a request down; the same again is the one that is there. */
    public Shown take(Command command, Caller caller) {
        Rights.require(Operation.ASK_CORRECTION, caller);
        Loaded<Person> found = viewing.seen(command.personId(), caller);
        LocalDate today = LocalDate.now(clock);
        LocalDate on = command.receivedOn() == null ? today : command.receivedOn();
        if (on.isAfter(today)) {
            throw new ProblemException(CorrectionProblems.CORRECTION_DAY);
        }
        Correction asked = new Correction(
                command.id(),
                found.id(),
                found.state().orgs(),
                command.asker(),
                command.channel(),
                new Correction.Claim(
                        sealer.seal(Fields.CORRECTION, command.wrong()),
                        sealer.seal(Fields.CORRECTION, command.right())),
                on,
                caller.subject(),
                clock.instant(),
                Correction.State.OPEN,
                null,
                false);
        viewing.note(caller, found, "correction", null);
        boolean fresh = corrections.add(asked);
        Loaded<Correction> stored = corrections
                .find(asked.id(), Sight.EVERYTHING)
                .filter(known -> fresh || same(known.state(), asked))
                .orElseThrow(() -> new ProblemException(CorrectionProblems.CORRECTION_ID_REUSED));
        return shown(stored);
    }

    private static boolean same(Correction known, Correction asked) {
        return known.personId().equals(asked.personId())
                && known.asker() == asked.asker()
                && known.channel() == asked.channel()
                && known.receivedOn().equals(asked.receivedOn())
                && known.claim().wrong().same(asked.claim().wrong())
                && known.claim().right().same(asked.claim().right());
    }

    /** A page of requests, and whether there are more. */
    public record Waiting(List<Shown> items, boolean more) {}

    /** Those that wait for a decision or to be carried out, the one due first first; noted as a list of those they are about. */
    public Waiting waiting(String org, @Nullable String after, int limit, Caller caller) {
        Rights.require(Operation.LIST_CORRECTIONS, caller);
        List<Loaded<Correction>> found = corrections.waiting(org, Rights.sight(caller), after, limit + 1);
        List<Shown> page = found.stream().limit(limit).map(this::shown).toList();
        List<String> people =
                page.stream().map(shown -> shown.correction().personId()).toList();
        if (!people.isEmpty()) {
            noting.list(caller, org, "corrections " + people.size(), people, null);
        }
        return new Waiting(page, found.size() > limit);
    }

    /** An office decides; the same again is the same answer, another one is refused. */
    public Shown decide(
            String id, Correction.State verdict, @Nullable String reason, @Nullable String ifMatch, Caller caller) {
        Rights.require(Operation.DECIDE_CORRECTION, caller);
        Loaded<Correction> found = corrections
                .find(id, Rights.sight(caller))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        String told = reason == null || reason.isBlank() ? null : reason;
        if (verdict == Correction.State.REFUSED && told == null) {
            throw new ProblemException(CorrectionProblems.CORRECTION_NEEDS_REASON);
        }
        Sealed words = told == null ? null : sealer.seal(Fields.CORRECTION, told);
        Correction next = found.state()
                .decided(verdict, new Correction.Decision(words, caller.subject(), clock.instant()))
                .orElseThrow(() -> new ProblemException(CorrectionProblems.CORRECTION_DECIDED));
        if (next.equals(found.state())) {
            return shown(found);
        }
        ETags.requireCurrent(ifMatch, found.version());
        viewing.note(caller, next.personId(), "correction", null);
        return shown(corrections.change(found, next));
    }

    @Override
    public String requireAccepted(String correctionId, String personId, Caller caller) {
        return accepted(correctionId, personId, Rights.sight(caller)).state().source();
    }

    /** The edit was stored before this; whoever sends it again after a crash in between comes here again. */
    @Override
    public void carriedOut(String correctionId, String personId) {
        Loaded<Correction> found = accepted(correctionId, personId, Sight.EVERYTHING);
        if (!found.state().carriedOut()) {
            corrections.change(found, found.state().done());
        }
    }

    private Loaded<Correction> accepted(String id, String personId, Sight sight) {
        return corrections
                .find(id, sight)
                .filter(found -> found.state().personId().equals(personId))
                .filter(found -> found.state().state() == Correction.State.ACCEPTED)
                .orElseThrow(() -> new ProblemException(CorrectionProblems.CORRECTION_NOT_ACCEPTED));
    }

    private Shown shown(Loaded<Correction> found) {
        Correction correction = found.state();
        Correction.Decision decision = correction.decision();
        Sealed reason = decision == null ? null : decision.reason();
        return new Shown(
                correction,
                found.version(),
                sealer.open(Fields.CORRECTION, correction.claim().wrong()),
                sealer.open(Fields.CORRECTION, correction.claim().right()),
                reason == null ? null : sealer.open(Fields.CORRECTION, reason));
    }
}

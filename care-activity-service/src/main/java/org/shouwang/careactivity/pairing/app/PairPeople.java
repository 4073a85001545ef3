package org.shouwang.careactivity.pairing.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.pairing.HelperProfile;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.PartnerKind;
import org.shouwang.careactivity.pairing.PartnerOutcome;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Begins a pair: one write of the partner's document, which holds its capacity and its pairs. */
public final class PairPeople {
    private final PartnerStore partners;
    private final PartnerQueries queries;
    private final PlanStore people;
    private final LookupHash hash;
    private final Clock clock;

    /** Uses business time. */
    public PairPeople(PartnerStore partners, PartnerQueries queries, PlanStore people, LookupHash hash, Clock clock) {
        this.partners = partners;
        this.queries = queries;
        this.people = people;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * That a pair is stored.
     *
     * @param now false when it was stored before with the same content
     */
    public record Begun(UUID pairId, boolean now) {}

    /** Begins a pair unless it was begun before. */
    public Begun begin(BeginPair entry, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PairReader.Wanted wanted = PairReader.begin(entry, now);
        PairRights.requireArranges(caller, wanted.type());
        Map<String, Subject> subjects = subjects(wanted);
        Subject person = subjects.get(wanted.personId());
        if (person == null || !caller.sees(person.orgs())) {
            throw new ProblemException(ActivityProblems.PERSON_UNKNOWN);
        }
        Pair pair = pair(wanted, person, caller, now);
        @Nullable
        Begun before = before(pair, queries.withPair(pair.id().toString()).orElse(null));
        if (before != null) {
            return before;
        }
        if (!person.present()) {
            throw new ProblemException(ActivityProblems.PERSON_UNKNOWN);
        }
        PartnerKind kind = kind(subjects.get(wanted.partnerId()), caller);
        requireFits(pair, kind);
        boolean[] begun = {false};
        partners.change(wanted.partnerId(), kept -> {
            Partner partner = partner(wanted.partnerId(), kept, kind, person, caller);
            begun[0] = before(pair, partner) == null;
            if (!begun[0]) {
                return new PartnerOutcome(partner, List.of());
            }
            partner.refuses(pair).ifPresent(refusal -> {
                throw PairProblems.of(refusal);
            });
            return partner.begin(pair);
        });
        return new Begun(pair.id(), begun[0]);
    }

    private Map<String, Subject> subjects(PairReader.Wanted wanted) {
        Map<String, Subject> subjects = new HashMap<>();
        people.find(List.of(wanted.personId(), wanted.partnerId()))
                .forEach(plan -> subjects.put(plan.id(), plan.state().subject()));
        return subjects;
    }

    private Pair pair(PairReader.Wanted wanted, Subject person, Caller caller, Instant now) {
        return new Pair(
                wanted.pairId(),
                wanted.type(),
                wanted.personId(),
                person.traits().kind(),
                person.orgs(),
                wanted.startedOn(),
                caller.subject(),
                now,
                hash.of("pair.content", wanted.content()),
                null);
    }

    /** Whether the pair was begun before; another one under its id is refused. */
    private static @Nullable Begun before(Pair pair, @Nullable Partner partner) {
        Pair stored = partner == null ? null : partner.pair(pair.id()).orElse(null);
        if (stored == null) {
            return null;
        }
        if (!stored.contentHash().equals(pair.contentHash())) {
            throw new ProblemException(PairProblems.PAIR_ID_REUSED);
        }
        return new Begun(pair.id(), false);
    }

    /** A child of the register is a peer and must be the caller's to see; everybody else must be known as a helper. */
    private static PartnerKind kind(@Nullable Subject subject, Caller caller) {
        if (subject == null || subject.traits().kind() != Kind.CHILD) {
            return PartnerKind.HELPER;
        }
        if (!subject.present() || !caller.sees(subject.orgs())) {
            throw new ProblemException(PairProblems.PARTNER_UNKNOWN);
        }
        return PartnerKind.PEER;
    }

    private static void requireFits(Pair pair, PartnerKind kind) {
        Faults faults = new Faults();
        if (!pair.type().supports(pair.personKind())) {
            faults.add("/personId", "KIND", "该类结对只帮扶儿童", "such a pair supports children only");
        }
        if (!pair.type().joins(kind)) {
            faults.add(
                    "/partnerId",
                    "KIND",
                    kind == PartnerKind.PEER ? "该类结对的帮扶人应为成人" : "该类结对的帮扶人应为在册儿童",
                    kind == PartnerKind.PEER ? "must be an adult" : "must be a child on the register");
        }
        faults.check();
    }

    /** A helper may be paired by who sees him, and with people of the organisation he works for. */
    private static Partner partner(
            String id, PartnerStore.@Nullable Kept kept, PartnerKind kind, Subject person, Caller caller) {
        if (kept == null && kind == PartnerKind.PEER) {
            return Partner.peer(id);
        }
        HelperProfile helper = kept == null ? null : kept.partner().helper();
        boolean reached = kind == PartnerKind.PEER
                || (helper != null
                        && (caller.sees(helper.orgs()) || person.orgs().contains(helper.org())));
        if (kept == null || !reached) {
            throw new ProblemException(PairProblems.PARTNER_UNKNOWN);
        }
        return kept.partner();
    }
}

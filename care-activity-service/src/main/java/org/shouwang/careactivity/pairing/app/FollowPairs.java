package org.shouwang.careactivity.pairing.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.app.PersonFollower;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.pairing.EndReason;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.PairEvent;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.PartnerOutcome;

/**
 * Brings pairs into line with the register: who left has no open pair any more, and an open pair is listed where its person is at
 * home. It is told that something changed and reads what holds now, so news may come twice or in any order.
 */
public final class FollowPairs implements PersonFollower {
    private final PartnerStore partners;
    private final PartnerQueries queries;
    private final PlanStore people;
    private final PlanQueries merged;
    private final Clock clock;

    /** Uses business time. */
    public FollowPairs(
            PartnerStore partners, PartnerQueries queries, PlanStore people, PlanQueries merged, Clock clock) {
        this.partners = partners;
        this.queries = queries;
        this.people = people;
        this.merged = merged;
        this.clock = clock;
    }

    /** Pairs of an absorbed record go on as long as the record that goes on for it. */
    @Override
    public void follow(Collection<String> told) {
        Map<String, Set<String>> absorbed = merged.absorbedBy(told);
        Set<String> personIds = new HashSet<>(told);
        absorbed.values().forEach(personIds::addAll);
        Set<String> touched = new HashSet<>();
        queries.supporting(personIds).forEach(partner -> touched.add(partner.id()));
        queries.supportingAmong(personIds).forEach(partner -> touched.add(partner.id()));
        if (touched.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Subject> subjects = new HashMap<>();
        people.find(personIds)
                .forEach(plan -> subjects.put(plan.id(), plan.state().subject()));
        absorbed.forEach((survivor, theirs) -> {
            Subject subject = subjects.get(survivor);
            if (subject != null && !subject.absorbed()) {
                theirs.forEach(one -> subjects.put(one, subject));
            }
        });
        partners.changeAll(touched, partner -> settle(partner, subjects, now));
    }

    private static PartnerOutcome settle(Partner partner, Map<String, Subject> subjects, Instant now) {
        List<PairEvent> events = new ArrayList<>();
        Partner settled = partner;
        @Nullable Subject self = subjects.get(partner.id());
        if (self != null && !self.onRegister()) {
            PartnerOutcome ended = settled.end(pair -> true, left(self, now));
            settled = ended.partner();
            events.addAll(ended.events());
        }
        for (Pair pair : settled.open()) {
            Subject person = subjects.get(pair.personId());
            if (person != null) {
                PartnerOutcome outcome = person.onRegister()
                        ? settled.moved(pair.personId(), person.orgs())
                        : settled.end(one -> one.id().equals(pair.id()), left(person, now));
                settled = outcome.partner();
                events.addAll(outcome.events());
            }
        }
        return new PartnerOutcome(settled, events);
    }

    private static PairEnd left(Subject subject, Instant now) {
        return PairEnd.following(EndReason.ofExit(subject.exitReason()), Days.of(now), now);
    }
}

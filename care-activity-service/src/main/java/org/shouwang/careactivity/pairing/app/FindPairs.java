package org.shouwang.careactivity.pairing.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.app.Activities;
import org.shouwang.careactivity.activity.app.NoteReaders;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.pairing.EndReason;
import org.shouwang.careactivity.pairing.HelperProfile;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.PartnerKind;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Finds pairs; the caller only meets those of people he sees today. */
public final class FindPairs {
    private static final int MOST_PARTNERS = 200;
    private static final int LOG_SHOWN = 10;
    private static final Comparator<Row> LATEST_FIRST = Comparator.comparing(
                    (Row row) -> row.pair().startedOn())
            .thenComparing(row -> row.pair().enteredAt())
            .thenComparing(row -> row.pair().id())
            .reversed();

    private final PartnerStore partners;
    private final PartnerQueries queries;
    private final PlanQueries people;
    private final Activities activities;
    private final Clock clock;

    /** A finder. */
    public FindPairs(
            PartnerStore partners, PartnerQueries queries, PlanQueries people, Activities activities, Clock clock) {
        this.partners = partners;
        this.queries = queries;
        this.people = people;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * A pair and its partner.
     *
     * @param reason why it ended, as far as the caller may know; where he may not, what tells nothing
     * @param endedBy who ended it, for those who know vettings: only a vetting ends pairs by itself
     */
    public record Row(
            Pair pair,
            String partnerId,
            PartnerKind partnerKind,
            @Nullable EndReason reason,
            @Nullable String endedBy) {}

    /**
     * One pair with what was last written down of it.
     *
     * @param handover the hand-over note, for note readers
     * @param log the latest activities of the supported person that count as its log, without details
     */
    public record Detailed(Row row, @Nullable String handover, List<Activity> log) {}

    /** One pair with its log. */
    public Detailed one(String pairId, Caller caller) {
        Row row = seen(pairId, caller);
        Pair pair = row.pair();
        PairEnd end = pair.end();
        Instant until = end == null
                ? clock.instant().plus(Duration.ofDays(1))
                : Days.start(end.day().plusDays(1));
        List<Activity> log =
                activities.ofTypes(pair.personId(), pair.type().log(), Days.start(pair.startedOn()), until, LOG_SHOWN);
        return new Detailed(row, end == null || !NoteReaders.include(caller) ? null : end.handover(), log);
    }

    /** One pair, when the caller sees the supported person. */
    Row seen(String pairId, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        UUID id = new Faults().uuid("pairId", pairId);
        if (id == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        return queries.withPair(id.toString())
                .flatMap(partner -> visible(List.of(partner), pair -> pair.id().equals(id), null, caller).stream()
                        .findFirst())
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    /** All pairs of one supported person, ended ones too, the latest first. */
    public List<Row> ofPerson(String personId, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        List<String> orgs = people.orgsOf(List.of(personId)).get(personId);
        if (orgs == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        caller.requireSees(orgs);
        Set<String> records = people.recordsOf(personId);
        List<Partner> found = records.stream()
                .flatMap(record -> queries.everSupporting(record, MOST_PARTNERS).stream())
                .distinct()
                .toList();
        return visible(found, pair -> records.contains(pair.personId()), null, caller);
    }

    /** All pairs of one partner with people the caller sees, ended ones too, the latest first. */
    public List<Row> ofPartner(String partnerId, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Partner partner = partners.find(partnerId)
                .map(PartnerStore.Kept::partner)
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        List<Row> rows = visible(List.of(partner), pair -> true, null, caller);
        HelperProfile helper = partner.helper();
        Collection<String> orgs =
                helper == null ? people.orgsOf(List.of(partnerId)).getOrDefault(partnerId, List.of()) : helper.orgs();
        if (rows.isEmpty()) {
            caller.requireSees(orgs);
        }
        return rows;
    }

    /** Open pairs of people of an organisation and those below it, partner by partner; a page ends with a whole partner. */
    public Page<Row> ofOrganisation(String org, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<Partner> found = queries.ofOrganisation(org, after, limit + 1);
        List<Partner> page = found.subList(0, Math.min(limit, found.size()));
        List<Row> rows = visible(page, Pair::open, org, caller);
        return new Page<>(
                rows, found.size() > limit ? Cursor.encode(page.get(limit - 1).id()) : null);
    }

    /** The pairs that pass the test, of people who are the caller's to see today, and of the organisation where one is named. */
    private List<Row> visible(
            List<Partner> found, java.util.function.Predicate<Pair> which, @Nullable String org, Caller caller) {
        Set<String> ids = new java.util.HashSet<>();
        found.forEach(partner -> partner.pairs().stream().filter(which).forEach(pair -> ids.add(pair.personId())));
        Map<String, List<String>> orgs = people.orgsOf(ids);
        List<Row> rows = new ArrayList<>();
        for (Partner partner : found) {
            for (Pair pair : partner.pairs()) {
                List<String> theirs = orgs.getOrDefault(pair.personId(), List.of());
                if (which.test(pair) && caller.sees(theirs) && (org == null || theirs.contains(org))) {
                    rows.add(new Row(pair, partner.id(), partner.kind(), reason(pair, caller), endedBy(pair, caller)));
                }
            }
        }
        rows.sort(LATEST_FIRST);
        return rows;
    }

    private static @Nullable String endedBy(Pair pair, Caller caller) {
        PairEnd end = pair.end();
        return end == null || !PairRights.knowsVettings(caller) ? null : end.by();
    }

    private static @Nullable EndReason reason(Pair pair, Caller caller) {
        PairEnd end = pair.end();
        if (end == null || !NoteReaders.include(caller)) {
            return null;
        }
        return end.reason() == EndReason.VETTING && !PairRights.knowsVettings(caller) ? EndReason.OTHER : end.reason();
    }
}

package org.shouwang.registry.person.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.person.Category;
import org.shouwang.registry.person.History;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.TierProposal;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Shows what a record was, who changed it, and what the rules say of it now; each time noted in the access log. */
@Service
public final class ViewHistory {

    private final ViewPerson viewing;
    private final Sealer sealer;
    private final Clock clock;

    ViewHistory(ViewPerson viewing, Sealer sealer, Clock clock) {
        this.viewing = viewing;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * A record on one day.
     *
     * @param registered whether the person was entered by then; the parts are empty if not
     */
    public record State(String personId, String day, boolean registered, List<HistoryView.Period> parts) {}

    /**
     * What the rules say, beside what holds.
     *
     * @param lower the rule would have a lower tier now: somebody may review it
     */
    public record Proposal(
            String personId,
            @Nullable String tier,
            String proposed,
            boolean lower,
            List<Reason> reasons,
            @Nullable String category,
            @Nullable String proposedCategory,
            @Nullable String proposedDefinition) {}

    /** Why, as a code and as a sentence in both languages. */
    public record Reason(String code, String zh, String en) {}

    /** A page of changes, newest first. */
    public record Changes(
            List<HistoryView.Entry> items, @Nullable Integer next) {}

    /** All periods of all dated parts. */
    public List<HistoryView.Period> periods(String id, Caller caller, @Nullable Purpose purpose) {
        return new HistoryView(sealer, caller)
                .periods(seen(id, "periods", caller, purpose).state());
    }

    /** The dated parts as they were on a day. */
    public State asOf(String id, LocalDate day, Caller caller, @Nullable Purpose purpose) {
        Person person = seen(id, "as-of", caller, purpose).state();
        boolean registered = !day.isBefore(person.registration().on());
        List<HistoryView.Period> parts = new HistoryView(sealer, caller)
                .periods(person).stream()
                        .filter(period -> !LocalDate.parse(period.from()).isAfter(day))
                        .filter(period -> period.until() == null
                                || !LocalDate.parse(period.until()).isBefore(day))
                        .toList();
        return new State(id, day.toString(), registered, parts);
    }

    /**
     * Who changed what, newest first.
     *
     * @param before number of an entry, counted from the oldest so that what is entered meanwhile moves nothing; none = from the newest
     */
    public Changes changes(String id, @Nullable Integer before, int limit, Caller caller, @Nullable Purpose purpose) {
        List<History.Entry> entries =
                seen(id, "changes", caller, purpose).state().history().entries();
        HistoryView view = new HistoryView(sealer, caller);
        int end = Math.max(0, Math.min(before == null ? entries.size() : before, entries.size()));
        int start = Math.max(0, end - limit);
        List<HistoryView.Entry> page = IntStream.range(0, end - start)
                .mapToObj(i -> view.entry(entries.get(end - 1 - i)))
                .toList();
        return new Changes(page, start > 0 ? start : null);
    }

    /** What tier and category the rules propose today. */
    public Proposal proposal(String id, Caller caller, @Nullable Purpose purpose) {
        Person person = seen(id, "tier-proposal", caller, purpose).state();
        if (person.kind() == Kind.HELPER) {
            throw new ProblemException(PersonProblems.TIER_NOT_APPLICABLE);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        TierProposal proposal = person.tierProposal(today);
        String tier = person.standing().tier();
        Category category = person.categoryProposal(today).orElse(null);
        return new Proposal(
                id,
                tier,
                proposal.tier(),
                tier != null && proposal.tier().compareTo(tier) > 0,
                proposal.reasons().stream()
                        .map(reason -> new Reason(reason.name(), reason.zh(), reason.en()))
                        .toList(),
                person.standing().category(),
                category == null ? null : category.code(),
                category == null ? null : category.definition());
    }

    private Loaded<Person> seen(String id, String action, Caller caller, @Nullable Purpose purpose) {
        Rights.require(Operation.LIST_CHANGES, caller);
        Loaded<Person> found = viewing.seen(id, caller);
        viewing.note(caller, found, action, purpose);
        return found;
    }
}

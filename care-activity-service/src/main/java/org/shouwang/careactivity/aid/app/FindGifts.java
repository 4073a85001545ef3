package org.shouwang.careactivity.aid.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.NoteReaders;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.GiftTotals;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Finds gifts and adds them up; the caller only meets those of his own organisations. */
public final class FindGifts {
    private static final Pattern SORT_KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2} [0-9a-f-]{36}");
    private static final int LONGEST_PERIOD = 366;

    private final Gifts gifts;
    private final PlanQueries people;

    /** A finder. */
    public FindGifts(Gifts gifts, PlanQueries people) {
        this.gifts = gifts;
        this.people = people;
    }

    /** One gift, for those who see the organisation that handed it out. */
    public SeenGift one(String id, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Loaded<Gift> loaded = gifts.find(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(loaded.state().handover().orgs());
        return SeenGift.by(caller, loaded);
    }

    /** Gifts handed out by an organisation or one below it, the latest first; only those that lack a receipt if wanted. */
    public Page<Gift> ofOrganisation(String org, boolean unsigned, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        return page(gifts.ofOrganisation(org, unsigned, within(org, caller), before(cursor), limit + 1), limit);
    }

    /** Gifts for a person, wherever they were handed out, the latest first; for note readers only, since they tell who is poor. */
    public Page<Gift> ofPerson(String personId, @Nullable String cursor, int limit, Caller caller) {
        if (!NoteReaders.include(caller)) {
            throw new ProblemException(CommonProblems.FORBIDDEN);
        }
        caller.requireSees(people.orgsOf(List.of(personId)).getOrDefault(personId, List.of()));
        return page(gifts.ofPerson(personId, before(cursor), limit + 1), limit);
    }

    /** All gifts of an organisation and those below it in a period, added up as far as the caller sees them. */
    public GiftTotals totals(String org, @Nullable String from, @Nullable String to, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Faults faults = new Faults();
        LocalDate first = faults.requiredDay("from", from);
        LocalDate last = faults.requiredDay("to", to);
        if (first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_PERIOD)))) {
            faults.add("to", "RANGE", "应不早于 from，且不超过一年", "must not be before from, nor more than a year after it");
        }
        if (first == null || last == null || faults.any()) {
            throw faults.refusal();
        }
        GiftTotals totals = new GiftTotals();
        gifts.each(org, within(org, caller), first, last, totals::add);
        return totals;
    }

    private static @Nullable Set<String> within(String org, Caller caller) {
        return caller.everywhere() || caller.orgs().contains(org) ? null : caller.orgs();
    }

    private static Page<Gift> page(List<Gifts.Row> rows, int limit) {
        List<Gift> items = rows.stream().limit(limit).map(Gifts.Row::gift).toList();
        return new Page<>(
                items, rows.size() > limit ? Cursor.encode(rows.get(limit - 1).sortKey()) : null);
    }

    private static @Nullable String before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String key = Cursor.decode(cursor, 1).get(0);
        if (!SORT_KEY.matcher(key).matches()) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
        return key;
    }
}

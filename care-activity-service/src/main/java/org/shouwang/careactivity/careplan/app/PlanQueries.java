package org.shouwang.careactivity.careplan.app;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.platform.outbox.Loaded;

/** Ways to find care plans other than by person. */
public interface PlanQueries {
    /**
     * The organisations of people, in one round trip; of an absorbed record those of the one that goes on, in a few more. People
     * without a plan are missing.
     */
    Map<String, List<String>> orgsOf(Collection<String> personIds);

    /**
     * The absorbed records of these people, and those these had absorbed before; people without any are missing. One round trip
     * while there are none.
     */
    Map<String, Set<String>> absorbedBy(Collection<String> personIds);

    /** A person's record and those it absorbed: under all of them something may be written down. */
    default Set<String> recordsOf(String personId) {
        Set<String> records = new HashSet<>(absorbedBy(List.of(personId)).getOrDefault(personId, Set.of()));
        records.add(personId);
        return records;
    }

    /** The records that go on in place of absorbed ones, and those that go on in place of these; all others are missing. */
    Map<String, Set<String>> survivorsOf(Collection<String> personIds);

    /** Whose plans count what was done for some of these. */
    Set<String> holding(Collection<String> absorbedIds);

    /**
     * An organisation and those above it, widest first, as somebody on the register below it tells; none when nobody is there.
     */
    Optional<List<String>> orgsDownTo(String org);

    /**
     * Ids of those on the register below an organisation, by id.
     *
     * @param after last id of the page before
     */
    List<String> idsOf(String org, Kind kind, @Nullable String after, int limit);

    /**
     * Children on the register who belong to an organisation or one below it, by id.
     *
     * @param within only of these organisations; null = no bounds
     * @param after id of the last one of the page before
     */
    List<Person> children(String org, @Nullable Set<String> within, @Nullable String after, int limit);

    /** Plans whose time has come, the longest waiting first; fails when one of them cannot be read. */
    List<Loaded<CarePlan>> waiting(Instant now, int limit);

    /** Only whose plans these are; never fails for what stands in them. */
    List<String> waitingIds(Instant now, int limit);

    /** Lets a plan that cannot be moved wait, so that it holds up no other; one that somebody moved meanwhile stays as it is. */
    void postpone(String personId, Instant now, Instant until);

    /** How many plans' time has come. */
    long countWaiting(Instant now);

    /**
     * Plans with a duty in alarm (OVERDUE) or due (DUE), the longest first.
     *
     * @param role only with a duty of this responsible role
     * @param within only people of these organisations; null = no bounds
     * @param after sort key of the last row of the page before
     */
    List<Row> list(
            DutyState state,
            String org,
            @Nullable String role,
            @Nullable Set<String> within,
            @Nullable String after,
            int limit);

    /**
     * Plans of people on the register, in no order.
     *
     * @param org null = no single one
     * @param within only people of these organisations; null = no bounds; one of both is given
     */
    List<CarePlan> onRegister(@Nullable String org, @Nullable Set<String> within, int limit);

    /**
     * Hands over every plan with a duty in alarm (OVERDUE) or due (DUE) one by one, in no order, without keeping them.
     *
     * @param org null = any of {@code within}
     * @param roles only with a duty of one of these responsible roles; none = any
     * @param within only people of these organisations; null = no bounds; it or {@code org} is given
     */
    void eachOpen(
            DutyState state,
            @Nullable String org,
            Set<String> roles,
            @Nullable Set<String> within,
            Consumer<CarePlan> each);

    /** Somebody, and the organisations he belongs to. */
    record Person(String personId, List<String> orgs) {}

    /** A plan and what it was sorted by. */
    record Row(CarePlan plan, String sortKey) {}
}

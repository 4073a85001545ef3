package org.shouwang.registry.access.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Who looked at whom: of one person, of a time, and summed up for the yearly audit. */
@Service
public final class ReadAccess {

    private static final int MOST_PURPOSES = 100;

    private final AccessRecords records;
    private final ViewPerson viewing;
    private final VerifyAccessLog verifying;
    private final Clock clock;

    ReadAccess(AccessRecords records, ViewPerson viewing, VerifyAccessLog verifying, Clock clock) {
        this.records = records;
        this.viewing = viewing;
        this.verifying = verifying;
        this.clock = clock;
    }

    /** A number of views. */
    public record Total(String by, String key, long views) {}

    /** Who looked at one person, newest first. */
    public List<RecordView> ofPerson(String personId, AccessRecords.@Nullable After after, int limit, Caller caller) {
        Rights.require(Operation.LIST_PERSON_ACCESS, caller);
        Loaded<Person> found = viewing.seen(personId, caller);
        viewing.note(caller, found, "access", null);
        return records.page(new AccessRecords.Query(null, null, personId, null, null, null, after, limit));
    }

    /** Views of a time, newest first. */
    public List<RecordView> page(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String subject,
            @Nullable String org,
            AccessRecords.@Nullable After after,
            int limit,
            Caller caller) {
        Rights.require(Operation.LIST_ACCESS_LOG, caller);
        return records.page(new AccessRecords.Query(
                start(from),
                start(to == null ? null : to.plusDays(1)),
                null,
                subject,
                org,
                scope(caller),
                after,
                limit));
    }

    /** Totals of a year, and whether the log is whole. */
    public List<Total> audit(int year, Caller caller) {
        Rights.require(Operation.EXPORT_AUDIT, caller);
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        records.each(
                new AccessRecords.Query(
                        start(LocalDate.of(year, 1, 1)),
                        start(LocalDate.of(year + 1, 1, 1)),
                        null,
                        null,
                        null,
                        scope(caller),
                        null,
                        0),
                view -> add(sums, view));
        List<Total> totals = new ArrayList<>();
        sums.forEach((by, keys) -> keys.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PURPOSES)
                .forEach(key -> totals.add(new Total(by, key.getKey(), key.getValue()))));
        var chain = verifying.verify(null);
        totals.add(new Total("chain", chain.whole() ? "whole" : "damaged", chain.damaged()));
        totals.add(new Total("chain", "entries", chain.entries()));
        totals.add(new Total("chain", "unchained", chain.unchained()));
        totals.add(new Total("refused", "since-start", records.refused()));
        return totals;
    }

    /** Counts one view; an entry that only goes on with a list is none. */
    static void add(Map<String, Map<String, Long>> sums, RecordView view) {
        if (view.continues()) {
            return;
        }
        one(sums, "all", "views");
        view.roles().forEach(role -> one(sums, "role", role));
        one(sums, "action", view.action());
        one(sums, "month", view.at().toString().substring(0, 7));
        if (view.purpose() == null || view.purpose().isBlank()) {
            one(sums, "purpose-missing", "views");
        } else {
            one(sums, "purpose", view.purpose());
        }
        if (view.glassId() != null) {
            one(sums, "break-glass", "views");
        }
    }

    private static void one(Map<String, Map<String, Long>> sums, String by, String key) {
        Map<String, Long> keys = sums.computeIfAbsent(by, any -> new TreeMap<>());
        if (keys.size() < 10_000 || keys.containsKey(key)) {
            keys.merge(key, 1L, Long::sum);
        }
    }

    private static @Nullable Set<String> scope(Caller caller) {
        return caller.everywhere() ? null : caller.orgs();
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }
}

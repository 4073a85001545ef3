package org.shouwang.careactivity.activity.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.CheckItem;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/** Entries of Thursday 5 March with details, and what reading them gives. */
final class DetailsEntries {
    private static final Instant NOW = Instant.parse("2026-03-06T09:00:00Z");
    private static final Caller SYSTEM = new Caller("s", Set.of("SYSTEM"), Set.of("990101"));
    private static final ActivityReader READER = new ActivityReader((field, text) -> field + ":" + text);

    private DetailsEntries() {}

    static RecordActivity.Details said(@Nullable String mood, @Nullable String act, @Nullable String recheckOn) {
        return new RecordActivity.Details(mood, act, recheckOn, null, null);
    }

    static RecordActivity.Details checks(Map<String, @Nullable String> checks) {
        return new RecordActivity.Details(null, null, null, checks, null);
    }

    static RecordActivity.Details gaps(List<RecordActivity.@Nullable Gap> gaps) {
        return new RecordActivity.Details(null, null, null, null, gaps);
    }

    static RecordActivity entry(
            String kind,
            String type,
            String result,
            String role,
            int people,
            @Nullable String retryOn,
            RecordActivity.@Nullable Details details) {
        List<String> ids = people == 1 ? List.of("p1") : List.of("p1", "p2");
        return new RecordActivity(
                "0192f6b0-0000-7000-8000-000000000003",
                kind,
                type,
                ids,
                "2026-03-05T16:30:00+08:00",
                20,
                result,
                role,
                "note",
                null,
                retryOn,
                details,
                null);
    }

    static RecordActivity talk(RecordActivity.@Nullable Details details) {
        return entry("TALK", "TALK", "DONE", "T", 1, null, details);
    }

    static RecordActivity visit(String type, String role, RecordActivity.@Nullable Details details) {
        return entry("VISIT", type, "DONE", role, 1, null, details);
    }

    static Activity read(RecordActivity entry) {
        return READER.read(entry, SYSTEM, NOW);
    }

    /** "pointer code" of each fault. */
    static List<String> faults(RecordActivity entry) {
        try {
            read(entry);
            return List.of();
        } catch (ProblemException refusal) {
            assertThat(refusal.errors()).allSatisfy(fault -> {
                assertThat(fault.detail()).isNotBlank();
                assertThat(fault.detailEn()).isNotBlank();
            });
            return refusal.errors().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        }
    }

    static Map<String, @Nullable String> all(ContactType type, String finding) {
        return CheckItem.of(type).stream()
                .collect(Collectors.toMap(CheckItem::name, item -> finding, (a, b) -> a, TreeMap::new));
    }
}

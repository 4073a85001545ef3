package org.shouwang.careactivity.activity.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.app.EvidenceEntry;

/** One activity as a client sent it; nothing is checked yet, so that one bad entry of a batch refuses only itself. */
public record RecordActivity(
        @Nullable String activityId,
        @Nullable String kind,
        @Nullable String contactType,
        @Nullable List<String> personIds,
        @Nullable String at,
        @Nullable Integer minutes,
        @Nullable String result,
        @Nullable String role,
        @Nullable String note,
        @Nullable String replaces,
        @Nullable String retryOn,
        @Nullable Details details,
        @Nullable EvidenceEntry evidence) {
    /** What was said and seen, beyond the note. */
    public record Details(
            @Nullable String mood,
            @Nullable String agreedAct,
            @Nullable String recheckOn,
            @Nullable Map<String, @Nullable String> checks,
            @Nullable List<@Nullable Gap> gaps) {}

    /** Something not learned yet. */
    public record Gap(@Nullable String subject, @Nullable String text) {}
}

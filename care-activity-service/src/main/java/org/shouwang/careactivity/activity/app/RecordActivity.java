package org.shouwang.careactivity.activity.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Nullable String replaces) {}

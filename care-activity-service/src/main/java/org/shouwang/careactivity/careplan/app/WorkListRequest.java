package org.shouwang.careactivity.careplan.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a work list is asked for, as it came.
 *
 * @param org null = all organisations of the caller
 * @param responsible role codes; null or none = every role
 * @param day null = today
 * @param by null = classes for school roles and schools, else villages
 */
public record WorkListRequest(
        @Nullable String org,
        @Nullable List<String> responsible,
        @Nullable String day,
        @Nullable String by) {}

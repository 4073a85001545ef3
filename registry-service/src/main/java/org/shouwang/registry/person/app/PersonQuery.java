package org.shouwang.registry.person.app;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Kind;

/**
 * Whom to look for; all parts given must hold.
 *
 * @param ids these only
 * @param name part of the name
 * @param keys identity keys, from an ID number
 * @param org lies in this organisation
 * @param scope lies in one of these; none = everywhere
 * @param after id of the last one of the page before
 * @param limit at most so many
 */
public record PersonQuery(
        @Nullable List<String> ids,
        @Nullable String name,
        @Nullable List<String> keys,
        @Nullable String org,
        @Nullable Kind kind,
        @Nullable String tier,
        @Nullable Set<String> scope,
        @Nullable String after,
        int limit) {}

package org.shouwang.registry.person.app;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Registration;

/**
 * Whom to look for; all parts given must hold.
 *
 * @param ids these only
 * @param name the name or a part of it, in characters, in pinyin or as initials
 * @param keys identity keys, from an ID number
 * @param phone keyed hash of the phone of somebody around the person
 * @param orgs lies in all of these
 * @param kind of this kind
 * @param tier in this tier
 * @param status with this standing
 * @param marks bears all of these marks, the rarest first: the first one chooses the index
 * @param scope lies in one of these; none = everywhere
 * @param after id of the last one of the page before
 * @param limit at most so many
 */
public record PersonQuery(
        @Nullable List<String> ids,
        @Nullable String name,
        @Nullable List<String> keys,
        @Nullable String phone,
        List<String> orgs,
        @Nullable Kind kind,
        @Nullable String tier,
        Registration.@Nullable Status status,
        List<String> marks,
        @Nullable Set<String> scope,
        @Nullable String after,
        int limit) {

    public PersonQuery {
        orgs = List.copyOf(orgs);
        marks = List.copyOf(marks);
    }

    /** A query by who and where alone. */
    public PersonQuery(
            @Nullable List<String> ids,
            @Nullable String name,
            @Nullable List<String> keys,
            @Nullable String org,
            @Nullable Kind kind,
            @Nullable String tier,
            @Nullable Set<String> scope,
            @Nullable String after,
            int limit) {
        this(
                ids,
                name,
                keys,
                null,
                org == null ? List.of() : List.of(org),
                kind,
                tier,
                null,
                List.of(),
                scope,
                after,
                limit);
    }
}

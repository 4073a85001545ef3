package org.shouwang.registry.person.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.rights.Sight;

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
 * @param sight lies in it
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
        Sight sight,
        @Nullable String after,
        int limit) {

    public PersonQuery {
        orgs = List.copyOf(orgs);
        marks = List.copyOf(marks);
    }

    /** Whoever lies in an organisation, a page by id. */
    public static PersonQuery in(String org, @Nullable String after, int limit) {
        return new PersonQuery(
                null, null, null, null, List.of(org), null, null, null, List.of(), Sight.EVERYTHING, after, limit);
    }

    /** These people. */
    public static PersonQuery of(List<String> ids) {
        return new PersonQuery(
                ids, null, null, null, List.of(), null, null, null, List.of(), Sight.EVERYTHING, null, ids.size());
    }

    /** Only of this kind. */
    public PersonQuery of(@Nullable Kind only) {
        return new PersonQuery(ids, name, keys, phone, orgs, only, tier, status, marks, sight, after, limit);
    }

    /** Only whom somebody sees. */
    public PersonQuery within(Sight seen) {
        return new PersonQuery(ids, name, keys, phone, orgs, kind, tier, status, marks, seen, after, limit);
    }

    /** Only around whom this phone rings. */
    public PersonQuery reachedAt(String hash) {
        return new PersonQuery(ids, name, keys, hash, orgs, kind, tier, status, marks, sight, after, limit);
    }
}

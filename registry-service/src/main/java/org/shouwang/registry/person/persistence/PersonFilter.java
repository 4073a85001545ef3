package org.shouwang.registry.person.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Marks;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.SearchKeys;
import org.shouwang.registry.person.app.PersonQuery;

/** A query as a filter: every condition is one that an index serves, or is looked at in the documents another one found. */
final class PersonFilter {

    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Kind::name).toList();

    private final List<Document> conditions = new ArrayList<>();

    private PersonFilter() {}

    static Document of(PersonQuery query) {
        PersonFilter filter = new PersonFilter();
        filter.scope(query);
        filter.who(query);
        filter.what(query);
        return filter.conditions.isEmpty() ? new Document() : new Document("$and", filter.conditions);
    }

    /** Scope first: nothing is asked of anybody outside it. */
    private void scope(PersonQuery query) {
        Set<String> scope = query.sight().orgs();
        query.orgs().forEach(org -> add(PersonMapper.ORGS, org));
        if (scope != null && query.orgs().stream().noneMatch(scope::contains)) {
            add(PersonMapper.ORGS, in(List.copyOf(scope)));
        }
        if (scope == null && query.orgs().isEmpty() && query.ids() == null) {
            // Absorbed records lie in no organisation; whoever asks without one must not meet them either.
            conditions.add(new Document(PersonMapper.MERGED_INTO, null));
        }
        if (scope == null && query.orgs().isEmpty()) {
            // A tombstone lies in no organisation: only who asks for everywhere could meet one.
            add(PersonMapper.STATUS, new Document("$ne", Registration.Status.ERASED.name()));
        }
    }

    private void who(PersonQuery query) {
        List<String> ids = query.ids();
        add("_id", ids == null ? null : in(ids));
        add("_id", query.after() == null ? null : new Document("$gt", query.after()));
        List<String> keys = query.keys();
        add(PersonMapper.KEY, keys == null ? null : in(keys));
        add(PersonMapper.SEARCH_KEYS, query.phone());
        String name = query.name();
        add(PersonMapper.SEARCH_KEYS, name == null ? null : SearchKeys.lookUp(name));
    }

    private void what(PersonQuery query) {
        query.marks().forEach(mark -> add(PersonMapper.MARKS, mark));
        if (query.sight().agreed()) {
            add(PersonMapper.MARKS, Marks.VOLUNTEERS);
        }
        add(PersonMapper.TIER, query.tier());
        add(PersonMapper.STATUS, query.status() == null ? null : query.status().name());
        Kind kind = query.kind();
        if (kind != null && narrow(query)) {
            // Said so that no index serves it: the one that finds few people is the better one, whatever their kind.
            add(PersonMapper.KIND, new Document("$nin", others(kind)));
        } else if (kind != null) {
            add(PersonMapper.KIND, kind.name());
        } else if (!narrow(query)) {
            // All kinds are named, so that the index of organisations gives a page in order without reading the rest.
            add(PersonMapper.KIND, in(KINDS));
        }
    }

    private static List<String> others(Kind kind) {
        return KINDS.stream().filter(other -> !other.equals(kind.name())).toList();
    }

    private static boolean narrow(PersonQuery query) {
        return query.ids() != null
                || query.keys() != null
                || query.phone() != null
                || query.name() != null
                || !query.marks().isEmpty();
    }

    private void add(String field, @Nullable Object condition) {
        if (condition != null) {
            conditions.add(new Document(field, condition));
        }
    }

    private static Document in(List<String> values) {
        return new Document("$in", values);
    }
}

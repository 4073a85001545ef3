package org.shouwang.registry.rights.persistence;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.shouwang.registry.rights.Sight;

/** A sight as a part of a query. */
public final class Within {

    private Within() {}

    /** The record of an id, if one of these fields, which hold organisations, lies in the sight. */
    public static Document id(String id, Sight sight, String... fields) {
        return of(new Document("_id", id), sight, fields);
    }

    /** What is asked for, of records of which one of these fields lies in the sight. */
    public static Document of(Document asked, Sight sight, String... fields) {
        Set<String> orgs = sight.orgs();
        if (orgs == null) {
            return asked;
        }
        Document one = new Document("$in", List.copyOf(orgs));
        return fields.length == 1
                ? asked.append(fields[0], one)
                : asked.append(
                        "$or",
                        Stream.of(fields).map(field -> new Document(field, one)).toList());
    }
}

package org.shouwang.registry.duplicate.persistence;

import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.registry.duplicate.PersonMerge;
import org.shouwang.registry.duplicate.PersonMerge.Before;
import org.shouwang.registry.duplicate.PersonMerge.Phase;
import org.shouwang.registry.person.persistence.PersonMapper;

/** A merge as a document; what both records were before is sealed as in their own documents. */
final class MergeMapper implements DocumentMapper<PersonMerge> {

    static final String PHASE = "phase";
    static final String PEOPLE = "people";
    static final String AT = "at";
    /** On wall time: nobody moved it since. */
    static final String TOUCHED = "touchedAt";

    private final PersonMapper people = new PersonMapper();
    private final InstantSource wall;

    MergeMapper(InstantSource wall) {
        this.wall = wall;
    }

    @Override
    public String id(PersonMerge merge) {
        return merge.id();
    }

    @Override
    public Document write(PersonMerge merge) {
        Document document = new Document(PHASE, merge.phase().name())
                .append("pair", merge.pairId())
                .append(PEOPLE, List.of(merge.survivor().id(), merge.absorbed().id()))
                .append("survivor", before(merge.survivor()))
                .append("absorbed", before(merge.absorbed()))
                .append("reason", SealedText.write(merge.reason()))
                .append("by", merge.by())
                .append(AT, Date.from(merge.at()))
                .append(TOUCHED, Date.from(wall.instant()));
        if (merge.undoneBy() != null && merge.undoneAt() != null) {
            document.append("undoneBy", merge.undoneBy()).append("undoneAt", Date.from(merge.undoneAt()));
        }
        return document;
    }

    private Document before(Before before) {
        return new Document("_id", before.id())
                .append("was", people.write(before.person()))
                .append("version", before.version());
    }

    @Override
    public PersonMerge read(Document document) {
        Date undoneAt = document.getDate("undoneAt");
        return new PersonMerge(
                document.getString("_id"),
                document.getString("pair"),
                before(document.get("survivor", Document.class)),
                before(document.get("absorbed", Document.class)),
                Phase.valueOf(document.getString(PHASE)),
                SealedText.read(document.getString("reason")),
                document.getString("by"),
                document.getDate(AT).toInstant(),
                document.getString("undoneBy"),
                undoneAt == null ? null : undoneAt.toInstant());
    }

    private Before before(Document document) {
        Document was = new Document(document.get("was", Document.class)).append("_id", document.getString("_id"));
        return new Before(people.read(was), document.getLong("version"));
    }
}

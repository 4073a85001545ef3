package org.shouwang.careactivity.homework.persistence;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.homework.HomeworkNeed;
import org.shouwang.careactivity.homework.Stretch;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes a child's homework at school to a document and reads it: days and ids only. */
public final class HomeworkMapper implements DocumentMapper<HomeworkNeed> {
    static final String ORGS = "orgs";
    /** True while it goes on. */
    static final String STANDS = "stands";

    private static final String STRETCHES = "stretches";

    @Override
    public String id(HomeworkNeed need) {
        return need.personId();
    }

    @Override
    public Document write(HomeworkNeed need) {
        return new Document(ORGS, need.orgs())
                .append(STANDS, need.stands())
                .append(
                        STRETCHES,
                        need.stretches().stream().map(HomeworkMapper::write).toList());
    }

    @Override
    public HomeworkNeed read(Document document) {
        return new HomeworkNeed(
                document.getString("_id"),
                document.getList(ORGS, String.class),
                document.getList(STRETCHES, Document.class).stream()
                        .map(HomeworkMapper::stretch)
                        .toList());
    }

    private static Document write(Stretch stretch) {
        Document document = new Document("id", stretch.id().toString())
                .append("from", stretch.from().toString())
                .append("by", stretch.by())
                .append("entered", Date.from(stretch.enteredAt()));
        if (stretch.to() != null) {
            document.append("to", stretch.to().toString());
        }
        return document;
    }

    private static Stretch stretch(Document document) {
        String to = document.getString("to");
        return new Stretch(
                UUID.fromString(document.getString("id")),
                LocalDate.parse(document.getString("from")),
                to == null ? null : LocalDate.parse(to),
                document.getString("by"),
                document.getDate("entered").toInstant());
    }
}

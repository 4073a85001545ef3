package org.shouwang.registry.webhook.persistence;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.shouwang.registry.webhook.Lane;
import org.shouwang.registry.webhook.Notice;

/** Lanes and notices as documents. */
final class NoticeDocuments {

    private NoticeDocuments() {}

    static Document write(Notice notice) {
        return new Document("id", notice.id())
                .append("type", notice.type())
                .append("time", Date.from(notice.time()))
                .append("sequence", notice.sequence())
                .append("data", notice.data());
    }

    static Lane lane(Document document) {
        return new Lane(
                document.getString("_id"),
                document.getString("webhook"),
                document.getString("person"),
                notices(document, "waiting"),
                notices(document, "kept"),
                document.getInteger("tries", 0),
                document.getBoolean("gaveUp", false));
    }

    private static List<Notice> notices(Document document, String field) {
        return document.getList(field, Document.class, List.of()).stream()
                .map(notice -> new Notice(
                        notice.getString("id"),
                        notice.getString("type"),
                        notice.getDate("time").toInstant(),
                        notice.getLong("sequence"),
                        notice.getString("data")))
                .toList();
    }
}

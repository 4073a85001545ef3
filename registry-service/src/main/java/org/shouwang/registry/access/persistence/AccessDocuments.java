package org.shouwang.registry.access.persistence;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.access.Anchor;
import org.shouwang.registry.access.ChainedView;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.access.Segment;

/** Views and segments as documents. */
final class AccessDocuments {

    static final String LOG = "access-log";
    /** Those in a list that went out. */
    static final String PEOPLE = "people";

    static final String SEGMENTS = "access-log-segments";

    private AccessDocuments() {}

    static Document write(ChainedView entry) {
        RecordView view = entry.view();
        Document document = new Document("_id", view.id())
                .append("at", Date.from(view.at()))
                .append("subject", view.subject())
                .append("roles", List.copyOf(new TreeSet<>(view.roles())))
                .append("action", view.action())
                .append("writer", entry.writer())
                .append("sequence", entry.sequence())
                .append("hash", entry.hash());
        put(document, "person", view.personId());
        put(document, PEOPLE, view.people().isEmpty() ? null : view.people());
        put(document, "orgs", view.orgs().isEmpty() ? null : view.orgs());
        put(document, "purpose", view.purpose());
        put(document, "glass", view.glassId());
        return document;
    }

    static RecordView view(Document document) {
        return new RecordView(
                document.getString("_id"),
                document.getDate("at").toInstant(),
                document.getString("subject"),
                Set.copyOf(document.getList("roles", String.class, List.of())),
                document.getString("person"),
                document.getList("orgs", String.class, List.of()),
                document.getString("action"),
                document.getString("purpose"),
                document.getList(PEOPLE, String.class, List.of()),
                document.getString("glass"));
    }

    static ChainedView chained(Document document) {
        return new ChainedView(
                view(document),
                document.getString("writer"),
                number(document, "sequence"),
                Objects.requireNonNullElse(document.getString("hash"), ""));
    }

    static Document write(Segment segment) {
        Document document = new Document("_id", segment.writer())
                .append("number", segment.number())
                .append("unchained", segment.unchained())
                .append("seal", segment.seal());
        put(document, "previous", segment.previous() == null ? null : String.valueOf(segment.previous()));
        return document;
    }

    static Segment segment(Document document) {
        return new Segment(
                document.getString("_id"),
                number(document, "number"),
                anchor(document.getString("previous")),
                number(document, "unchained"),
                Objects.requireNonNullElse(document.getString("seal"), ""),
                anchor(document.getString("head")),
                document.getString("headSeal"));
    }

    private static @Nullable Anchor anchor(@Nullable String text) {
        return text == null ? null : Anchor.parse(text).orElse(null);
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}

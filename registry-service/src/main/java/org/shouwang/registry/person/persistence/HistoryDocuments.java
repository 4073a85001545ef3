package org.shouwang.registry.person.persistence;

import static org.shouwang.registry.person.persistence.Documents.day;
import static org.shouwang.registry.person.persistence.Documents.each;
import static org.shouwang.registry.person.persistence.Documents.instant;
import static org.shouwang.registry.person.persistence.Documents.put;
import static org.shouwang.registry.person.persistence.Documents.sealed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Change;
import org.shouwang.registry.person.Fact;
import org.shouwang.registry.person.History;
import org.shouwang.registry.person.Part;
import org.shouwang.registry.person.Timeline;
import org.shouwang.registry.person.Value;
import org.shouwang.registry.person.Why;

/** A history as a part of the person's document; nothing is written while it is empty. */
final class HistoryDocuments {

    private HistoryDocuments() {}

    static @Nullable Document write(History history) {
        if (history.isEmpty()) {
            return null;
        }
        Document document = new Document("entries", each(history.entries(), HistoryDocuments::entry));
        List<Document> past = new ArrayList<>();
        history.past()
                .forEach((part, periods) -> periods.forEach(period -> past.add(fact(period.fact())
                        .append("part", part.name())
                        .append("from", period.from().toString()))));
        put(document, "past", past.isEmpty() ? null : past);
        Document since = new Document();
        history.since().forEach((part, from) -> since.append(part.name(), from.toString()));
        put(document, "since", since.isEmpty() ? null : since);
        List<Document> told = new ArrayList<>();
        history.told().forEach((part, fact) -> told.add(fact(fact).append("part", part)));
        put(document, "told", told.isEmpty() ? null : told);
        return document;
    }

    static History read(@Nullable Document document) {
        if (document == null) {
            return History.NONE;
        }
        Map<Part, List<Timeline.Period>> past = new EnumMap<>(Part.class);
        for (Document period : document.getList("past", Document.class, List.of())) {
            past.computeIfAbsent(Part.valueOf(period.getString("part")), part -> new ArrayList<>())
                    .add(new Timeline.Period(Objects.requireNonNull(day(period, "from")), fact(period)));
        }
        Map<Part, LocalDate> since = new EnumMap<>(Part.class);
        document.get("since", new Document())
                .forEach((part, from) -> since.put(Part.valueOf(part), LocalDate.parse((String) from)));
        Map<String, Fact> told = new HashMap<>();
        document.getList("told", Document.class, List.of())
                .forEach(fact -> told.put(fact.getString("part"), fact(fact)));
        return new History(past, since, told, each(document, "entries", HistoryDocuments::entry));
    }

    private static Document fact(Fact fact) {
        Document document = new Document("code", fact.code());
        put(document, "detail", fact.detail());
        put(document, "name", sealed(fact.name()));
        return document;
    }

    private static Fact fact(Document document) {
        return new Fact(document.getString("code"), document.getString("detail"), sealed(document, "name"));
    }

    private static Document entry(History.Entry entry) {
        Document document = new Document("at", Date.from(entry.at()))
                .append("day", entry.day().toString())
                .append("by", entry.by())
                .append("cause", entry.why().cause().name())
                .append("changes", each(entry.changes(), HistoryDocuments::change));
        put(document, "source", entry.why().source());
        put(document, "words", sealed(entry.why().words()));
        return document;
    }

    private static History.Entry entry(Document document) {
        return new History.Entry(
                instant(document, "at"),
                Objects.requireNonNull(day(document, "day")),
                document.getString("by"),
                new Why(
                        Why.Cause.valueOf(document.getString("cause")),
                        document.getString("source"),
                        sealed(document, "words")),
                each(document, "changes", HistoryDocuments::change));
    }

    private static Document change(Change change) {
        Document document = new Document("part", change.part());
        put(document, "item", change.item());
        put(document, "field", change.field());
        value(document, "from", change.from());
        value(document, "to", change.to());
        return document;
    }

    private static Change change(Document document) {
        return new Change(
                document.getString("part"),
                document.getString("item"),
                document.getString("field"),
                value(document, "from"),
                value(document, "to"));
    }

    private static void value(Document document, String field, @Nullable Value value) {
        if (value != null) {
            put(document, field, value.plain());
            put(document, field + "Sealed", sealed(value.sealed()));
        }
    }

    private static @Nullable Value value(Document document, String field) {
        String plain = document.getString(field);
        var sealed = sealed(document, field + "Sealed");
        return plain == null && sealed == null ? null : new Value(plain, sealed);
    }
}

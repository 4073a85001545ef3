package org.shouwang.registry.person.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Sealed;

/** Small steps between values and documents; what is not there is not written. */
final class Documents {

    private static final char SEPARATOR = ':';

    private Documents() {}

    static void put(Document document, String field, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            document.append(field, day.toString());
        } else if (value != null) {
            document.append(field, value);
        }
    }

    /** Hash and encrypted text in one string: a person has up to a dozen of them. */
    static @Nullable String sealed(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.hash() + SEPARATOR + sealed.text();
    }

    static @Nullable Sealed sealed(Document document, String field) {
        String sealed = document.getString(field);
        if (sealed == null) {
            return null;
        }
        int end = sealed.indexOf(SEPARATOR);
        return new Sealed(sealed.substring(end + 1), sealed.substring(0, end));
    }

    static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    static List<String> texts(Document document, String field) {
        return document.getList(field, String.class, List.of());
    }

    static <T> List<Document> each(List<T> values, Function<T, Document> write) {
        List<Document> documents = new ArrayList<>(values.size());
        values.forEach(value -> documents.add(write.apply(value)));
        return documents;
    }

    static <T> List<T> each(Document document, String field, Function<Document, T> read) {
        List<Document> documents = document.getList(field, Document.class, List.of());
        List<T> values = new ArrayList<>(documents.size());
        documents.forEach(value -> values.add(read.apply(value)));
        return values;
    }
}

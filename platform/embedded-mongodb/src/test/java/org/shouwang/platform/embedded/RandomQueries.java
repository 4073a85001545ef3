package org.shouwang.platform.embedded;

import static com.mongodb.client.model.Filters.and;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Random documents, filters, orders and updates over few fields and few values, so that everything collides. */
final class RandomQueries {
    /** Not tags: the library's own order of two empty arrays is not a total one. */
    private static final List<String> SORTED = List.of("a", "b", "c.d", "version", "s");

    private final Random random;

    RandomQueries(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String id() {
        return "id-%03d".formatted(below(400));
    }

    private Object number() {
        return switch (below(4)) {
            case 0 -> (long) below(6);
            case 1 -> (double) below(6) + (chance(30) ? 0.5 : 0);
            default -> below(6);
        };
    }

    private @Nullable Object value() {
        return switch (below(10)) {
            case 0 -> null;
            case 1 -> "t" + below(4);
            case 2 -> instant();
            default -> number();
        };
    }

    private Date instant() {
        return Date.from(Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3600L * below(20)));
    }

    private String tag() {
        return one(List.of("990101", "990101101", "990101102", "9901010001", "x"));
    }

    Document document() {
        Document document = new Document("_id", id()).append("version", (long) below(3));
        if (chance(85)) {
            document.append("a", chance(5) ? List.of(number(), number()) : value());
        }
        if (chance(90)) {
            document.append("b", chance(10) ? null : instant());
        }
        if (chance(70)) {
            document.append("c", chance(10) ? "text" : new Document("d", chance(90) ? number() : null));
        }
        if (chance(90)) {
            List<String> tags = new ArrayList<>();
            for (int i = below(4); i > 0; i--) {
                tags.add(tag());
            }
            document.append("tags", chance(10) ? tag() : tags);
        }
        if (chance(50)) {
            List<Object> list = new ArrayList<>();
            for (int i = below(3); i > 0; i--) {
                list.add(chance(5) ? "bare" : new Document("s", tag()).append("d", number()));
            }
            document.append("list", list);
        }
        if (chance(30)) {
            document.append("s", one(List.of("张", "张三", "李四", "王")));
        }
        if (chance(20)) {
            document.append("u", below(1000));
        }
        return document;
    }

    Bson filter() {
        List<Bson> parts = new ArrayList<>();
        for (int i = below(3); i >= 0; i--) {
            parts.add(part());
        }
        return parts.size() == 1 ? parts.get(0) : and(parts);
    }

    private Bson part() {
        return switch (below(18)) {
            case 0 -> Filters.eq("_id", id());
            case 1 -> and(Filters.eq("_id", id()), Filters.eq("version", (long) below(3)));
            case 2 -> Filters.in("_id", id(), id(), id());
            case 3, 4 -> Filters.eq("a", value());
            case 5 -> Filters.in("a", value(), value(), value());
            case 6 -> and(Filters.gte("a", number()), Filters.lt("a", number()));
            case 7 -> chance(50) ? Filters.lte("b", instant()) : Filters.gt("b", instant());
            case 8 -> new Document("b", new Document("$gte", instant()).append("$lt", instant()));
            case 9 -> Filters.eq("tags", tag());
            case 10 -> Filters.in("tags", tag(), tag());
            case 11 -> Filters.eq("c.d", chance(20) ? null : number());
            case 12 -> Filters.elemMatch("list", new Document("s", tag()).append("d", new Document("$gte", number())));
            case 13 -> Filters.eq("list.s", tag());
            case 14 -> chance(50) ? Filters.regex("s", "^张") : Filters.regex("s", "^\\Q张\\E");
            case 15 -> chance(50) ? Filters.ne("b", null) : Filters.exists("s", chance(70));
            case 16 -> keyset();
            default -> Filters.or(Filters.eq("a", number()), Filters.eq("tags", tag()));
        };
    }

    private Bson keyset() {
        Date after = instant();
        return Filters.or(Filters.gt("b", after), and(Filters.eq("b", after), Filters.gt("_id", id())));
    }

    /** An order that ends in {@code _id}, so that it is total. */
    Bson order() {
        List<Bson> keys = new ArrayList<>();
        List<String> fields = new ArrayList<>(SORTED);
        for (int i = below(3); i > 0; i--) {
            String field = one(fields);
            fields.remove(field);
            keys.add(chance(50) ? Sorts.ascending(field) : Sorts.descending(field));
        }
        keys.add(chance(70) ? Sorts.ascending("_id") : Sorts.descending("_id"));
        return Sorts.orderBy(keys);
    }

    /** An update for many documents at once: not of the unique field, where the order would decide who gets it. */
    Bson updateOfMany() {
        return Updates.combine(Updates.set("b", instant()), Updates.set("tags", List.of(tag())));
    }

    Bson update() {
        return switch (below(7)) {
            case 0 -> Updates.combine(Updates.set("a", value()), Updates.inc("version", 1L));
            case 1 -> Updates.set("b", instant());
            case 2 -> Updates.unset(one(List.of("a", "b", "c", "s", "u")));
            case 3 -> Updates.set("tags", chance(30) ? List.of() : List.of(tag(), tag()));
            case 4 -> Updates.set("u", below(1000));
            case 5 -> Updates.set("list", List.of(new Document("s", tag()).append("d", number())));
            default -> Updates.set("s", one(List.of("张", "赵")));
        };
    }
}

package org.shouwang.registry.sheet.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.registry.erasure.Belongings;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.shouwang.registry.sheet.SheetCode;
import org.shouwang.registry.sheet.VillageSheet;
import org.shouwang.registry.sheet.app.VillageSheets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Sheets in {@code village-sheets}: one document each, what was typed in beside the numbers. */
@Component
final class MongoVillageSheets implements VillageSheets, Belongings {

    private static final String COLLECTION = "village-sheets";
    private static final String ROWS = "rows";
    private static final String ENTRIES = "entries";

    private final MongoOperations mongo;

    MongoVillageSheets(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, sheets -> {
            sheets.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            return sheets.createIndex(Indexes.ascending(ROWS));
        });
    }

    private static String key(String org, String period) {
        return org + ":" + period;
    }

    @Override
    public Optional<VillageSheet> find(SheetCode code, Sight sight) {
        return first(Within.id(code.value(), sight, "orgs"));
    }

    @Override
    public Optional<VillageSheet> find(String org, String period) {
        return first(Filters.eq("key", key(org, period)));
    }

    private Optional<VillageSheet> first(Bson filter) {
        return Optional.ofNullable(
                        mongo.execute(COLLECTION, sheets -> sheets.find(filter).first()))
                .map(MongoVillageSheets::read);
    }

    @Override
    public boolean add(VillageSheet sheet) {
        Document document = new Document("_id", sheet.code().value())
                .append("key", key(sheet.org(), sheet.period()))
                .append("org", sheet.org())
                .append("orgs", sheet.orgs())
                .append("period", sheet.period())
                .append("validUntil", sheet.validUntil().toString())
                .append("at", Date.from(sheet.at()))
                .append("by", sheet.by())
                .append(ROWS, sheet.rows())
                .append("count", sheet.rows().size())
                .append(ENTRIES, new Document());
        try {
            mongo.execute(COLLECTION, sheets -> sheets.insertOne(document));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean extend(VillageSheet before, List<String> more) {
        Long matched = mongo.execute(
                COLLECTION,
                sheets -> sheets.updateOne(
                                Filters.and(
                                        Filters.eq("_id", before.code().value()),
                                        Filters.eq("count", before.rows().size())),
                                new Document("$push", new Document(ROWS, new Document("$each", more)))
                                        .append(
                                                "$set",
                                                new Document(
                                                        "count", before.rows().size() + more.size())))
                        .getMatchedCount());
        return matched != null && matched == 1;
    }

    @Override
    public void enter(SheetCode code, int row, VillageSheet.Entry entry) {
        Document document = new Document("hash", entry.content().hash())
                .append("content", entry.content().text())
                .append("done", entry.done())
                .append("by", entry.by())
                .append("at", Date.from(entry.at()));
        mongo.execute(
                COLLECTION,
                sheets -> sheets.updateOne(
                        Filters.eq("_id", code.value()),
                        new Document("$set", new Document(ENTRIES + "." + row, document))));
    }

    /** The number stays and stands for nobody. */
    @Override
    public void drop(String personId) {
        mongo.execute(COLLECTION, sheets -> {
            for (Document sheet : sheets.find(Filters.eq(ROWS, personId))) {
                int row = sheet.getList(ROWS, String.class).indexOf(personId);
                if (row >= 0) {
                    sheets.updateOne(
                            Filters.eq("_id", sheet.getString("_id")),
                            new Document("$set", new Document(ROWS + "." + row, VillageSheet.NOBODY))
                                    .append("$unset", new Document(ENTRIES + "." + (row + 1), "")));
                }
            }
            return null;
        });
    }

    private static VillageSheet read(Document document) {
        Map<Integer, VillageSheet.Entry> entries = new HashMap<>();
        document.get(ENTRIES, new Document())
                .forEach((row, entry) -> entries.put(Integer.valueOf(row), entry((Document) entry)));
        return new VillageSheet(
                new SheetCode(document.getString("_id")),
                document.getString("org"),
                document.getList("orgs", String.class),
                document.getString("period"),
                LocalDate.parse(document.getString("validUntil")),
                document.getDate("at").toInstant(),
                document.getString("by"),
                document.getList(ROWS, String.class),
                entries);
    }

    private static VillageSheet.Entry entry(Document document) {
        return new VillageSheet.Entry(
                new Sealed(document.getString("content"), document.getString("hash")),
                document.getList("done", String.class, List.of()),
                document.getString("by"),
                document.getDate("at").toInstant());
    }
}

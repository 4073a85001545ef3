package org.shouwang.careactivity.progress.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.careactivity.progress.app.AttendanceSheets;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;

/** Attendance sheets in one collection: by class or school and day, by entry, and those not settled yet. */
public final class MongoAttendance implements AttendanceSheets {
    /** The collection of attendance sheets. */
    public static final String COLLECTION = "attendance-sheets";

    private final MongoOperations mongo;
    private final AggregateCollection<AttendanceSheet> sheets;
    private final AttendanceMapper mapper;

    /** Makes sure of the indexes. */
    public MongoAttendance(
            MongoOperations mongo, AggregateCollection<AttendanceSheet> sheets, AttendanceMapper mapper) {
        this.mongo = mongo;
        this.sheets = sheets;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> {
            target.createIndex(Indexes.ascending(AttendanceMapper.ORGS, AttendanceMapper.DAY));
            target.createIndex(Indexes.ascending(AttendanceMapper.IDS));
            target.createIndex(Indexes.ascending(AttendanceMapper.OPEN), new IndexOptions().sparse(true));
            return null;
        });
    }

    @Override
    public Optional<Loaded<AttendanceSheet>> find(String id) {
        return sheets.find(id);
    }

    @Override
    public Optional<AttendanceSheet> withEntry(UUID entryId) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION,
                        target -> target.find(Filters.eq(AttendanceMapper.IDS, entryId.toString()))
                                .first()))
                .map(mapper::read);
    }

    @Override
    public boolean insert(AttendanceSheet sheet) {
        return sheets.insertAll(List.of(new Write<>(sheet, List.of()))).isEmpty();
    }

    @Override
    public boolean update(Loaded<AttendanceSheet> loaded, AttendanceSheet next) {
        return sheets.updateAll(List.of(new Change<>(loaded, next, List.of()))).isEmpty();
    }

    @Override
    public List<String> unsettled(int limit) {
        List<String> ids = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.gt(AttendanceMapper.OPEN, ""))
                    .projection(Projections.include("_id"))
                    .limit(limit)
                    .forEach((Document document) -> ids.add(document.getString("_id")));
            return null;
        });
        return ids;
    }

    @Override
    public long countUnsettled() {
        Long count = mongo.execute(COLLECTION, target -> target.countDocuments(Filters.gt(AttendanceMapper.OPEN, "")));
        return Objects.requireNonNull(count);
    }

    @Override
    public List<AttendanceSheet> between(String org, LocalDate from, LocalDate to, int limit) {
        List<AttendanceSheet> found = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(
                            Filters.eq(AttendanceMapper.ORGS, org),
                            Filters.gte(AttendanceMapper.DAY, from.toString()),
                            Filters.lte(AttendanceMapper.DAY, to.toString())))
                    .sort(Sorts.ascending(AttendanceMapper.DAY, "_id"))
                    .limit(limit)
                    .forEach((Document document) -> found.add(mapper.read(document)));
            return null;
        });
        return found;
    }
}

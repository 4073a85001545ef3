package org.shouwang.careactivity.pairing.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.app.PartnerQueries;
import org.springframework.data.mongodb.core.MongoOperations;

/** Finds partners by their pairs, by those they support and by organisation; what is not open is in two indexes only. */
public final class MongoPartners implements PartnerQueries {
    /** The collection of partners. */
    public static final String COLLECTION = "partners";

    private final MongoOperations mongo;
    private final PartnerMapper mapper;

    /** Makes sure of the indexes. */
    public MongoPartners(MongoOperations mongo, PartnerMapper mapper) {
        this.mongo = mongo;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> {
            IndexOptions sparse = new IndexOptions().sparse(true);
            target.createIndex(Indexes.ascending(PartnerMapper.PAIR_IDS), sparse);
            target.createIndex(Indexes.ascending(PartnerMapper.EVER), sparse);
            target.createIndex(Indexes.ascending(PartnerMapper.OPEN), sparse);
            target.createIndex(Indexes.ascending(PartnerMapper.OPEN_ORGS, "_id"));
            target.createIndex(Indexes.ascending(PartnerMapper.HELPER_ORGS, "_id"));
            return null;
        });
    }

    @Override
    public Optional<Partner> withPair(String pairId) {
        return found(Filters.eq(PartnerMapper.PAIR_IDS, pairId), 1).stream().findFirst();
    }

    @Override
    public List<Partner> supporting(Collection<String> personIds) {
        return personIds.isEmpty() ? List.of() : found(Filters.in(PartnerMapper.OPEN, personIds), 0);
    }

    @Override
    public List<Partner> supportingAmong(Collection<String> ids) {
        return found(Filters.and(Filters.in("_id", ids), Filters.exists(PartnerMapper.OPEN)), 0);
    }

    @Override
    public List<Partner> everSupporting(String personId, int limit) {
        return found(Filters.eq(PartnerMapper.EVER, personId), limit);
    }

    @Override
    public List<Partner> ofOrganisation(String org, @Nullable String after, int limit) {
        return found(page(PartnerMapper.OPEN_ORGS, org, after), limit);
    }

    @Override
    public List<Partner> helpers(String org, @Nullable String after, int limit) {
        return found(page(PartnerMapper.HELPER_ORGS, org, after), limit);
    }

    private static Bson page(String field, String org, @Nullable String after) {
        Bson there = Filters.eq(field, org);
        return after == null ? there : Filters.and(there, Filters.gt("_id", after));
    }

    private List<Partner> found(Bson filter, int limit) {
        List<Partner> partners = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(filter)
                    .projection(Projections.exclude("outbox"))
                    .sort(Sorts.ascending("_id"))
                    .limit(limit)
                    .forEach((Document document) -> partners.add(mapper.read(document)));
            return null;
        });
        return partners;
    }
}

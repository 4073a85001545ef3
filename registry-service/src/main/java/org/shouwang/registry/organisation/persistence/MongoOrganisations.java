package org.shouwang.registry.organisation.persistence;

import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.Validity;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.organisation.messaging.OrganisationEvents;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.stereotype.Component;

/** Organisations in the collection {@code organisations}; the id is the code. */
@Component
final class MongoOrganisations implements Organisations {

    private static final String COLLECTION = "organisations";
    /** Stands where a county has no parent: an index serves it like any other value. */
    private static final String NO_PARENT = "-";

    private final AggregateCollection<Organisation> organisations;

    MongoOrganisations(MongoOperations mongo, Aggregates aggregates) {
        mongo.execute(COLLECTION, collection -> collection.createIndex(Indexes.ascending("parent", "_id")));
        organisations = aggregates.collection(COLLECTION, new Mapper());
    }

    @Override
    public Optional<Loaded<Organisation>> find(String code) {
        return organisations.find(code);
    }

    @Override
    public List<Loaded<Organisation>> findAll(Collection<String> codes) {
        return organisations.findAll(codes);
    }

    @Override
    public List<Organisation> below(@Nullable String parent, @Nullable String after, int limit) {
        Document filter = new Document("parent", parent == null ? NO_PARENT : parent);
        if (after != null) {
            filter.append("_id", new Document("$gt", after));
        }
        return organisations.find(new BasicQuery(filter).with(Sort.by("_id")).limit(limit)).stream()
                .map(Loaded::state)
                .toList();
    }

    @Override
    public OrganisationTree tree() {
        return new OrganisationTree(organisations.find(new BasicQuery(new Document())).stream()
                .map(Loaded::state)
                .toList());
    }

    @Override
    public Set<String> registerAll(Collection<Organisation> registered) {
        return organisations.insertAll(registered.stream()
                .map(organisation -> new Write<>(organisation, List.of(OrganisationEvents.registered(organisation))))
                .toList());
    }

    @Override
    public Set<String> changeAll(List<Changing> changes) {
        return organisations.updateAll(changes.stream()
                .map(change -> new Change<>(
                        change.before(), change.after(), List.of(OrganisationEvents.changed(change.after()))))
                .toList());
    }

    private static final class Mapper implements DocumentMapper<Organisation> {

        @Override
        public String id(Organisation organisation) {
            return organisation.code();
        }

        @Override
        public Document write(Organisation organisation) {
            Document document = new Document("name", organisation.name())
                    .append("parent", organisation.parent() == null ? NO_PARENT : organisation.parent())
                    .append("type", organisation.type().name())
                    .append("orgs", organisation.orgs());
            Validity validity = organisation.validity();
            day(document, "validFrom", validity.from());
            day(document, "validTo", validity.to());
            if (!validity.successors().isEmpty()) {
                document.append("successors", validity.successors());
            }
            return document;
        }

        private static void day(Document document, String field, @Nullable LocalDate day) {
            if (day != null) {
                document.append(field, day.toString());
            }
        }

        private static @Nullable LocalDate day(Document document, String field) {
            String day = document.getString(field);
            return day == null ? null : LocalDate.parse(day);
        }

        private static Validity validity(Document document) {
            List<String> successors = document.getList("successors", String.class, List.of());
            return document.containsKey("validFrom") || document.containsKey("validTo")
                    ? new Validity(day(document, "validFrom"), day(document, "validTo"), successors)
                    : Validity.OPEN;
        }

        @Override
        public Organisation read(Document document) {
            String parent = document.getString("parent");
            return new Organisation(
                    document.getString("_id"),
                    document.getString("name"),
                    NO_PARENT.equals(parent) ? null : parent,
                    OrganisationType.valueOf(document.getString("type")),
                    document.getList("orgs", String.class, List.of()),
                    validity(document));
        }
    }
}

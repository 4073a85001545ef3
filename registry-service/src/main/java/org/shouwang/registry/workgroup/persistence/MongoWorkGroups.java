package org.shouwang.registry.workgroup.persistence;

import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.shouwang.registry.erasure.Belongings;
import org.shouwang.registry.workgroup.Member;
import org.shouwang.registry.workgroup.Office;
import org.shouwang.registry.workgroup.Term;
import org.shouwang.registry.workgroup.WorkGroup;
import org.shouwang.registry.workgroup.app.WorkGroups;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.stereotype.Component;

/** Work groups in {@code work-groups}; the id is the code of the place. Nobody else acts on them, so they tell no events. */
@Component
final class MongoWorkGroups implements WorkGroups, Belongings {

    private static final String COLLECTION = "work-groups";
    private static final String PERSON = "terms.members.person";

    private final AggregateCollection<WorkGroup> groups;

    MongoWorkGroups(MongoOperations mongo, Aggregates aggregates) {
        mongo.execute(COLLECTION, collection -> collection.createIndex(Indexes.ascending(PERSON)));
        groups = aggregates.collection(COLLECTION, new Mapper());
    }

    /** Whoever changes a group at the same moment wins; the erasure is called again then. */
    @Override
    public void drop(String personId) {
        groups.find(new BasicQuery(new Document(PERSON, personId)))
                .forEach(found -> groups.update(found, found.state().without(personId), List.of()));
    }

    @Override
    public Optional<Loaded<WorkGroup>> find(String org) {
        return groups.find(org);
    }

    @Override
    public List<WorkGroup> findAll(Collection<String> orgs) {
        return groups.findAll(orgs).stream().map(Loaded::state).toList();
    }

    @Override
    public Optional<Loaded<WorkGroup>> add(WorkGroup group) {
        return groups.insertAll(List.of(new Write<>(group, List.of()))).isEmpty()
                ? groups.find(group.org())
                : Optional.empty();
    }

    @Override
    public Loaded<WorkGroup> change(Loaded<WorkGroup> before, WorkGroup after) {
        return groups.update(before, after, List.of());
    }

    private static final class Mapper implements DocumentMapper<WorkGroup> {

        @Override
        public String id(WorkGroup group) {
            return group.org();
        }

        @Override
        public Document write(WorkGroup group) {
            return new Document("orgs", group.orgs())
                    .append("terms", group.terms().stream().map(Mapper::term).toList());
        }

        private static Document term(Term term) {
            return new Document("from", term.from().toString())
                    .append("until", term.until().toString())
                    .append(
                            "members",
                            term.members().stream().map(Mapper::member).toList());
        }

        private static Document member(Member member) {
            Document document = new Document("person", member.personId())
                    .append("office", member.office().name())
                    .append("from", member.from().toString());
            LocalDate until = member.until();
            if (until != null) {
                document.append("until", until.toString());
            }
            return document;
        }

        @Override
        public WorkGroup read(Document document) {
            return new WorkGroup(
                    document.getString("_id"),
                    document.getList("orgs", String.class),
                    document.getList("terms", Document.class).stream()
                            .map(term -> new Term(
                                    LocalDate.parse(term.getString("from")),
                                    LocalDate.parse(term.getString("until")),
                                    term.getList("members", Document.class).stream()
                                            .map(Mapper::readMember)
                                            .toList()))
                            .toList());
        }

        private static Member readMember(Document member) {
            String until = member.getString("until");
            return new Member(
                    member.getString("person"),
                    Office.valueOf(member.getString("office")),
                    LocalDate.parse(member.getString("from")),
                    until == null ? null : LocalDate.parse(until));
        }
    }
}

package org.shouwang.notification.campaign.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Indexes;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.shouwang.notification.campaign.Audience;
import org.shouwang.notification.campaign.Campaign;
import org.shouwang.notification.campaign.Campaign.State;
import org.shouwang.notification.campaign.Estimate;
import org.shouwang.notification.campaign.app.Campaigns;
import org.shouwang.notification.reminder.Notice;
import org.shouwang.notification.reminder.Template;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.outbox.Loaded;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Campaigns in the collection {@code campaigns}. There are few, so they are kept in plain words. */
public final class MongoCampaigns implements Campaigns {

    private static final String NAME = "campaigns";
    private static final String STATE = "state";

    private final AggregateCollection<Campaign> campaigns;

    /** Makes the index. */
    public MongoCampaigns(Aggregates aggregates, MongoOperations mongo) {
        campaigns = aggregates.collection(NAME, new Documents());
        mongo.execute(NAME, target -> target.createIndex(Indexes.ascending(STATE)));
    }

    @Override
    public void keep(Campaign campaign) {
        campaigns.insert(campaign, List.of());
    }

    @Override
    public Optional<Loaded<Campaign>> find(String id) {
        return campaigns.find(id);
    }

    @Override
    public List<Campaign> latest(Collection<String> scope, int limit) {
        Criteria seen = scope.isEmpty() ? new Criteria() : where("orgs").in(scope);
        return campaigns
                .find(query(seen)
                        .with(Sort.by(Sort.Order.desc("at"), Sort.Order.asc("_id")))
                        .limit(limit))
                .stream()
                .map(Loaded::state)
                .toList();
    }

    @Override
    public List<Loaded<Campaign>> planning() {
        return campaigns.find(query(where(STATE).is(State.PLANNING.name())));
    }

    @Override
    public Set<String> stoppedAmong(Collection<String> subjects) {
        Set<String> ids = subjects.stream()
                .filter(Campaign::isSubject)
                .map(Campaign::idOf)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Set.of()
                : campaigns.findAll(ids).stream()
                        .map(Loaded::state)
                        .filter(campaign -> campaign.state() == State.STOPPED)
                        .map(Campaign::subject)
                        .collect(Collectors.toSet());
    }

    @Override
    public boolean change(Loaded<Campaign> loaded, Campaign next) {
        return campaigns
                .updateAll(List.of(new Change<>(loaded, next, List.of())))
                .isEmpty();
    }

    private static final class Documents implements DocumentMapper<Campaign> {

        @Override
        public String id(Campaign campaign) {
            return campaign.id();
        }

        @Override
        public Document write(Campaign campaign) {
            Estimate estimate = campaign.estimate();
            return new Document("template", campaign.notice().template().name())
                    .append(
                            "variables",
                            new Document(Map.copyOf(campaign.notice().variables())))
                    .append("org", campaign.org())
                    .append("orgs", campaign.orgs())
                    .append("audience", campaign.audience().name())
                    .append("scope", List.copyOf(campaign.scope()))
                    .append("notAfter", Date.from(campaign.notAfter()))
                    .append(STATE, campaign.state().name())
                    .append(
                            "estimate",
                            new Document("people", estimate.people())
                                    .append("texts", estimate.texts())
                                    .append("calls", estimate.calls())
                                    .append("unreachable", estimate.unreachable())
                                    .append("parts", estimate.partsEach())
                                    .append("yuan", estimate.yuan().toPlainString()))
                    .append("by", campaign.by())
                    .append("at", Date.from(campaign.at()))
                    .append("approvedBy", campaign.approvedBy())
                    .append("stoppedBy", campaign.stoppedBy())
                    .append("last", campaign.last())
                    .append("planned", campaign.planned());
        }

        @Override
        public Campaign read(Document document) {
            Map<String, String> variables = new LinkedHashMap<>();
            document.get("variables", Document.class)
                    .forEach((name, value) -> variables.put(name, String.valueOf(value)));
            Document estimate = document.get("estimate", Document.class);
            return new Campaign(
                    document.getString("_id"),
                    new Notice(Template.valueOf(document.getString("template")), variables),
                    document.getString("org"),
                    Audience.valueOf(document.getString("audience")),
                    new TreeSet<>(document.getList("scope", String.class)),
                    document.getDate("notAfter").toInstant(),
                    State.valueOf(document.getString(STATE)),
                    new Estimate(
                            estimate.getLong("people"),
                            estimate.getLong("texts"),
                            estimate.getLong("calls"),
                            estimate.getLong("unreachable"),
                            estimate.getInteger("parts"),
                            new BigDecimal(estimate.getString("yuan"))),
                    document.getString("by"),
                    document.getDate("at").toInstant(),
                    document.getString("approvedBy"),
                    document.getString("stoppedBy"),
                    document.getString("last"),
                    document.getLong("planned"));
        }
    }
}

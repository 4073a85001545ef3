package org.shouwang.registry.webhook.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.webhook.Lane;
import org.shouwang.registry.webhook.Notice;
import org.shouwang.registry.webhook.app.Lanes;

/** The one write that brings a lane up to date with what is new. */
final class LaneUpdate {

    private final boolean known;
    private final boolean waits;
    private final long before;
    private long seen;
    private boolean inScope;
    private boolean emptied;
    private final List<Notice> waiting = new ArrayList<>();

    private LaneUpdate(@Nullable Document lane) {
        known = lane != null;
        waits = lane != null && lane.containsKey("nextAt");
        before = lane == null ? 0 : lane.getLong("seen");
        seen = before;
        inScope = lane != null && lane.getBoolean("inScope");
    }

    /** Empty = the lane has had all this, or the receiver never heard of this person and need not. */
    static Optional<WriteModel<Document>> of(@Nullable Document lane, List<Lanes.Entry> news, Date now) {
        LaneUpdate update = new LaneUpdate(lane);
        news.forEach(update::take);
        return update.write(news.get(0), now);
    }

    private void take(Lanes.Entry entry) {
        if (entry.notice().sequence() <= seen) {
            return;
        }
        seen = entry.notice().sequence();
        boolean knows = known || !waiting.isEmpty();
        boolean told = switch (entry.reach()) {
            case IN_SCOPE -> true;
            case LEFT, WHOEVER_KNOWS -> inScope;
            case ERASED -> knows;
        };
        if (entry.reach() == Lanes.Reach.ERASED) {
            waiting.clear();
            emptied = true;
        }
        if (told) {
            waiting.add(entry.notice());
        }
        if (entry.reach() != Lanes.Reach.WHOEVER_KNOWS) {
            inScope = entry.reach() == Lanes.Reach.IN_SCOPE;
        }
    }

    private Optional<WriteModel<Document>> write(Lanes.Entry first, Date now) {
        String id = Lane.id(first.webhook(), first.person());
        List<Document> documents = waiting.stream().map(NoticeDocuments::write).toList();
        if (!known) {
            return documents.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new InsertOneModel<>(new Document("_id", id)
                            .append("webhook", first.webhook())
                            .append("person", first.person())
                            .append("seen", seen)
                            .append("inScope", inScope)
                            .append("waiting", documents)
                            .append("kept", List.of())
                            .append("nextAt", now)
                            .append("leaseUntil", new Date(0))));
        }
        if (seen == before) {
            return Optional.empty();
        }
        List<Bson> changes = new ArrayList<>(List.of(Updates.set("seen", seen), Updates.set("inScope", inScope)));
        if (emptied) {
            changes.add(Updates.set("waiting", documents));
            changes.add(Updates.set("kept", List.of()));
        } else if (!documents.isEmpty()) {
            changes.add(Updates.pushEach("waiting", documents));
        }
        List<Bson> builtOn = new ArrayList<>(List.of(Filters.eq("_id", id), Filters.eq("seen", before)));
        if (waits) {
            // the next try stays where it is: news must not use up the tries of a receiver that refuses
            builtOn.add(Filters.exists("nextAt"));
        } else if (!documents.isEmpty()) {
            changes.add(Updates.min("nextAt", now));
        }
        return Optional.of(new UpdateOneModel<>(Filters.and(builtOn), Updates.combine(changes)));
    }
}

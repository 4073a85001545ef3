package org.shouwang.notification.reply.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reply.Answer;
import org.shouwang.notification.reply.Reply;
import org.shouwang.notification.reply.app.Replies;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** Replies in the collection {@code replies}. */
public final class MongoReplies implements Replies {

    private static final String NAME = "replies";

    private final AggregateCollection<Reply> replies;

    /** With the outbox for the event. */
    public MongoReplies(Aggregates aggregates) {
        replies = aggregates.collection(NAME, new Documents());
    }

    /**
     * Payload of the event: what it means, not what it says.
     *
     * @param dutyId duty or campaign of the reminder answered
     * @param rule its care rule
     * @param recipientRole who was asked
     * @param channel how
     */
    record Received(
            String replyId,
            @Nullable String reminderId,
            @Nullable String personId,
            @Nullable String dutyId,
            @Nullable String rule,
            @Nullable String recipientRole,
            @Nullable String channel,
            String answer,
            List<String> orgs) {}

    @Override
    public void keep(Reply reply, List<Reminder> answered) {
        List<NewEvent> events = answered.isEmpty()
                ? List.of(event(reply, reply.personId() == null ? reply.id() : reply.personId(), fromNobody(reply)))
                : answered.stream()
                        .map(reminder -> event(reply, reminder.personId(), of(reply, reminder)))
                        .toList();
        replies.insertAll(List.of(new Write<>(reply, events)));
    }

    private static NewEvent event(Reply reply, String key, Received data) {
        return new NewEvent("notification.reply.received.v1", "notification.reply", key, reply.id(), data);
    }

    private static Received fromNobody(Reply reply) {
        return new Received(
                reply.id(),
                reply.reminderId(),
                reply.personId(),
                null,
                null,
                null,
                null,
                reply.answer().name(),
                reply.orgs());
    }

    private static Received of(Reply reply, Reminder reminder) {
        return new Received(
                reply.id(),
                reminder.id(),
                reminder.personId(),
                reminder.dutyId(),
                reminder.rule(),
                reminder.role().name(),
                reminder.channel().name(),
                reply.answer().name(),
                reminder.orgs());
    }

    @Override
    public boolean has(String id) {
        return replies.find(id).isPresent();
    }

    @Override
    public List<Reply> page(
            Collection<String> scope, @Nullable String org, @Nullable Answer answer, @Nullable After after, int limit) {
        List<Criteria> all = new ArrayList<>();
        if (!scope.isEmpty()) {
            all.add(where("o").in(scope));
        }
        if (org != null) {
            all.add(where("o").is(org));
        }
        if (answer != null) {
            all.add(where("a").is(answer.name()));
        }
        if (after != null) {
            all.add(new Criteria()
                    .orOperator(
                            where("at").lt(Date.from(after.at())),
                            where("at").is(Date.from(after.at())).and("_id").gt(after.id())));
        }
        return replies
                .find(query(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Order.desc("at"), Sort.Order.asc("_id")))
                        .limit(limit))
                .stream()
                .map(Loaded::state)
                .toList();
    }

    private static final class Documents implements DocumentMapper<Reply> {
        @Override
        public String id(Reply reply) {
            return reply.id();
        }

        @Override
        public Document write(Reply reply) {
            Document document = new Document("ph", reply.phoneHash())
                    .append("a", reply.answer().name())
                    .append("x", reply.sealedText())
                    .append("at", Date.from(reply.at()))
                    .append("o", reply.orgs());
            if (reply.reminderId() != null) {
                document.append("r", reply.reminderId());
            }
            if (reply.personId() != null) {
                document.append("p", reply.personId());
            }
            return document;
        }

        @Override
        public Reply read(Document document) {
            return new Reply(
                    document.getString("_id"),
                    document.getString("ph"),
                    Answer.valueOf(document.getString("a")),
                    document.getString("x"),
                    document.getDate("at").toInstant(),
                    document.getString("r"),
                    document.getString("p"),
                    document.getList("o", String.class));
        }
    }
}

package org.shouwang.registry.card.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.shouwang.registry.card.Card;
import org.shouwang.registry.card.CardKind;
import org.shouwang.registry.card.app.Cards;
import org.shouwang.registry.erasure.Belongings;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Issued cards in {@code cards}; the id is the person's. They raise no events: nobody else acts on them. */
@Component
final class MongoCards implements Cards, Belongings {

    private static final String COLLECTION = "cards";

    private final MongoOperations mongo;
    private final AggregateCollection<Card> cards;

    MongoCards(MongoOperations mongo, Aggregates aggregates) {
        this.mongo = mongo;
        cards = aggregates.collection(COLLECTION, new Mapper());
    }

    @Override
    public Map<String, Loaded<Card>> of(Collection<String> personIds) {
        return cards.findAll(personIds).stream().collect(Collectors.toMap(Loaded::id, Function.identity()));
    }

    @Override
    public Set<String> registerAll(List<Card> first) {
        return cards.insertAll(
                first.stream().map(card -> new Write<>(card, List.of())).toList());
    }

    @Override
    public Set<String> changeAll(List<Changing> changes) {
        return cards.updateAll(changes.stream()
                .map(change -> new Change<>(change.before(), change.after(), List.of()))
                .toList());
    }

    @Override
    public void drop(String personId) {
        mongo.execute(COLLECTION, stored -> stored.deleteOne(new Document("_id", personId)));
    }

    private static final class Mapper implements DocumentMapper<Card> {

        @Override
        public String id(Card card) {
            return card.personId();
        }

        @Override
        public Document write(Card card) {
            return new Document("kind", card.kind().name())
                    .append("number", card.version())
                    .append("issuedOn", card.issuedOn().toString())
                    .append("issuedBy", card.issuedBy())
                    .append("contentHash", card.contentHash());
        }

        @Override
        public Card read(Document document) {
            return new Card(
                    document.getString("_id"),
                    CardKind.valueOf(document.getString("kind")),
                    document.getInteger("number"),
                    LocalDate.parse(document.getString("issuedOn")),
                    document.getString("issuedBy"),
                    document.getString("contentHash"));
        }
    }
}

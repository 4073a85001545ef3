package org.shouwang.registry.transfer.persistence;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.transfer.Transfer;

/** A transfer as a document. */
final class TransferMapper implements DocumentMapper<Transfer> {

    static final String PERSON = "person";
    static final String DECIDERS = "deciders";
    static final String ASKERS = "askers";
    /** The person, as long as the transfer is not over. */
    static final String SLOT = "slot";
    /** There as long as it is accepted and not known to be carried out. */
    static final String PENDING = "pending";
    /** The last day, as long as nobody has decided. */
    static final String OPEN_UNTIL = "openUntil";

    @Override
    public String id(Transfer transfer) {
        return transfer.id();
    }

    @Override
    public Document write(Transfer transfer) {
        Document document = new Document(PERSON, transfer.personId())
                .append("side", transfer.side().name())
                .append("from", transfer.from())
                .append("to", transfer.target().orgs())
                .append(DECIDERS, transfer.deciders())
                .append(ASKERS, transfer.askers())
                .append("words", sealed(transfer.words()))
                .append("by", transfer.askedBy())
                .append("at", Date.from(transfer.askedAt()))
                .append("expiresOn", transfer.expiresOn().toString())
                .append("state", transfer.state().name());
        put(document, "village", transfer.target().village());
        put(document, "school", transfer.target().school());
        put(document, "class", transfer.target().classCode());
        boolean open = transfer.state() == Transfer.State.ASKED;
        put(document, SLOT, open || transfer.pending() ? transfer.personId() : null);
        put(document, PENDING, transfer.pending() ? true : null);
        put(document, OPEN_UNTIL, open ? transfer.expiresOn().toString() : null);
        Transfer.Decision decision = transfer.decision();
        if (decision != null) {
            Document decided = new Document("by", decision.by()).append("at", Date.from(decision.at()));
            put(decided, "words", decision.words() == null ? null : sealed(decision.words()));
            document.append("decision", decided);
        }
        return document;
    }

    @Override
    public Transfer read(Document document) {
        Document decided = document.get("decision", Document.class);
        return new Transfer(
                document.getString("_id"),
                document.getString(PERSON),
                Transfer.Side.valueOf(document.getString("side")),
                document.getList("from", String.class),
                new Transfer.Target(
                        document.getString("village"),
                        document.getString("school"),
                        document.getString("class"),
                        document.getList("to", String.class)),
                Objects.requireNonNull(sealed(document.getString("words"))),
                document.getString("by"),
                document.getDate("at").toInstant(),
                LocalDate.parse(document.getString("expiresOn")),
                Transfer.State.valueOf(document.getString("state")),
                decided == null
                        ? null
                        : new Transfer.Decision(
                                decided.getString("by"),
                                decided.getDate("at").toInstant(),
                                sealed(decided.getString("words"))),
                document.getBoolean(PENDING, false));
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static String sealed(Sealed sealed) {
        return sealed.hash() + ":" + sealed.text();
    }

    private static @Nullable Sealed sealed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> parts = List.of(text.split(":", 2));
        return new Sealed(parts.get(1), parts.get(0));
    }
}

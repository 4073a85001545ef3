package org.shouwang.careactivity.need.persistence;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.activity.persistence.WithdrawalMapper;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedCategory;
import org.shouwang.careactivity.need.NeedKind;
import org.shouwang.careactivity.need.NeedOutcome;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.careactivity.need.Raising;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes needs to documents and reads them; seals all that was said. */
public final class NeedMapper implements DocumentMapper<Need> {
    static final String PERSON = "person";
    static final String ORGS = "orgs";
    static final String STATE = "state";
    static final String OWNER = "owner";
    /** When it was raised, and the id: what lists are sorted by. */
    static final String KEY = "key";
    /** When the last answer was given; 1970 without any. */
    static final String ANSWERED_AT = "answeredAt";

    private static final String TEXT_CONTEXT = "need.text";
    private static final String WORDS_CONTEXT = "need.step.words";

    private final FieldCipher cipher;
    private final WithdrawalMapper withdrawals;

    /** A mapper that seals with this cipher. */
    public NeedMapper(FieldCipher cipher) {
        this.cipher = cipher;
        this.withdrawals = new WithdrawalMapper(cipher, "need.withdrawal.comment");
    }

    static String key(Instant at, String id) {
        return String.format("%013d %s", at.toEpochMilli(), id);
    }

    @Override
    public String id(Need need) {
        return need.id().toString();
    }

    @Override
    public Document write(Need need) {
        Raising raising = need.raising();
        Document document = new Document("kind", need.kind().name())
                .append(PERSON, need.personId())
                .append(ORGS, need.orgs())
                .append("category", need.category().name())
                .append("text", cipher.encrypt(need.text(), TEXT_CONTEXT))
                .append("role", raising.role())
                .append("firstOwner", raising.owner())
                .append("by", raising.by())
                .append("at", Date.from(raising.at()))
                .append("entered", Date.from(raising.enteredAt()))
                .append(STATE, need.state().name())
                .append(OWNER, need.owner())
                .append(KEY, key(raising.at(), need.id().toString()))
                .append(ANSWERED_AT, answeredAt(need))
                .append("steps", need.steps().stream().map(this::write).toList());
        withdrawals.write(need.withdrawal(), document);
        return document;
    }

    private static Date answeredAt(Need need) {
        return Date.from(need.steps().stream()
                .filter(step -> step.kind() == NeedStep.Kind.ANSWERED)
                .map(NeedStep::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH));
    }

    private Document write(NeedStep step) {
        Document document = new Document("id", step.id().toString())
                .append("kind", step.kind().name())
                .append("role", step.role())
                .append("by", step.by())
                .append("at", Date.from(step.at()))
                .append("entered", Date.from(step.enteredAt()))
                .append("words", cipher.encrypt(step.words(), WORDS_CONTEXT));
        if (step.newOwner() != null) {
            document.append(OWNER, step.newOwner());
        }
        if (step.outcome() != null) {
            document.append("outcome", step.outcome().name());
        }
        return document;
    }

    @Override
    public Need read(Document document) {
        return new Need(
                UUID.fromString(document.getString("_id")),
                NeedKind.valueOf(document.getString("kind")),
                document.getString(PERSON),
                document.getList(ORGS, String.class),
                NeedCategory.valueOf(document.getString("category")),
                cipher.decrypt(document.getString("text"), TEXT_CONTEXT),
                new Raising(
                        document.getString("role"),
                        document.getString("firstOwner"),
                        document.getString("by"),
                        document.getDate("at").toInstant(),
                        document.getDate("entered").toInstant()),
                document.getList("steps", Document.class, List.of()).stream()
                        .map(this::step)
                        .toList(),
                withdrawals.read(document));
    }

    private NeedStep step(Document document) {
        String outcome = document.getString("outcome");
        return new NeedStep(
                UUID.fromString(document.getString("id")),
                NeedStep.Kind.valueOf(document.getString("kind")),
                document.getString("role"),
                document.getString("by"),
                document.getDate("at").toInstant(),
                document.getDate("entered").toInstant(),
                document.getString(OWNER),
                outcome == null ? null : NeedOutcome.valueOf(outcome),
                cipher.decrypt(document.getString("words"), WORDS_CONTEXT));
    }
}

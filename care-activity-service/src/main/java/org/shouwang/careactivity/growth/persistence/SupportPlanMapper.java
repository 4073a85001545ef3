package org.shouwang.careactivity.growth.persistence;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.growth.EndReason;
import org.shouwang.careactivity.growth.GoalVerdict;
import org.shouwang.careactivity.growth.HandOver;
import org.shouwang.careactivity.growth.PlanEnd;
import org.shouwang.careactivity.growth.PlanEntry;
import org.shouwang.careactivity.growth.PlanKind;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes support plans to documents and reads them; seals all words and notes. */
public final class SupportPlanMapper implements DocumentMapper<SupportPlan> {
    static final String KIND = "kind";
    static final String PERSON = "person";
    static final String TERM = "term";
    /** First day and id: what lists are sorted by. */
    static final String KEY = "key";
    /** What only one open plan has; absent once ended. */
    static final String SLOT = "slot";
    /** Organisations of an open plan. */
    static final String OPEN_IN = "openIn";
    /** Organisations of a plan that has ended. */
    static final String ENDED_IN = "endedIn";

    static final String ENDED_ON = "endedOn";
    static final String REASON = "reason";

    private static final String NOTE_CONTEXT = "support-plan.note";
    private static final String BY = "by";
    private static final String ENTERED = "entered";
    private static final String NOTE = "note";
    private static final String HASH = "hash";

    private final FieldCipher cipher;
    private final AgreementMapper agreements;

    /** A mapper that seals with this cipher. */
    public SupportPlanMapper(FieldCipher cipher) {
        this.cipher = cipher;
        this.agreements = new AgreementMapper(cipher);
    }

    @Override
    public String id(SupportPlan plan) {
        return plan.id().toString();
    }

    @Override
    public Document write(SupportPlan plan) {
        Document document = new Document(KIND, plan.kind().name())
                .append(PERSON, plan.personId())
                .append(KEY, plan.startDay() + " " + plan.id())
                .append("start", plan.startDay().toString())
                .append("agreement", agreements.write(plan.agreement()))
                .append("reviews", plan.reviews().stream().map(this::review).toList())
                .append(
                        "handOvers",
                        plan.handOvers().stream().map(this::handOver).toList())
                .append(BY, plan.entry().by())
                .append(ENTERED, Date.from(plan.entry().enteredAt()))
                .append(HASH, plan.entry().contentHash());
        if (plan.term() != null) {
            document.append(TERM, plan.term());
        }
        if (plan.predecessor() != null) {
            document.append("predecessor", plan.predecessor().toString());
        }
        plan.slot().ifPresent(slot -> document.append(SLOT, slot));
        document.append(plan.open() ? OPEN_IN : ENDED_IN, plan.orgs());
        PlanEnd end = plan.end();
        if (end != null) {
            document.append(REASON, end.reason().name())
                    .append(ENDED_ON, end.day().toString())
                    .append(
                            "ended",
                            note(new Document(BY, end.by()).append(ENTERED, Date.from(end.enteredAt())), end.note()));
        }
        return document;
    }

    @Override
    public SupportPlan read(Document document) {
        String predecessor = document.getString("predecessor");
        String reason = document.getString(REASON);
        return new SupportPlan(
                UUID.fromString(document.getString("_id")),
                PlanKind.valueOf(document.getString(KIND)),
                document.getString(PERSON),
                document.getList(reason == null ? OPEN_IN : ENDED_IN, String.class),
                LocalDate.parse(document.getString("start")),
                document.getString(TERM),
                predecessor == null ? null : UUID.fromString(predecessor),
                agreements.read(document.get("agreement", Document.class)),
                document.getList("reviews", Document.class).stream()
                        .map(this::review)
                        .toList(),
                document.getList("handOvers", Document.class).stream()
                        .map(this::handOver)
                        .toList(),
                reason == null ? null : end(reason, document),
                new PlanEntry(document.getString(BY), document.getDate(ENTERED).toInstant(), document.getString(HASH)));
    }

    private PlanEnd end(String reason, Document document) {
        Document ended = document.get("ended", Document.class);
        return new PlanEnd(
                EndReason.valueOf(reason),
                LocalDate.parse(document.getString(ENDED_ON)),
                note(ended),
                ended.getString(BY),
                ended.getDate(ENTERED).toInstant());
    }

    private Document review(Review review) {
        Document document = new Document("id", review.id().toString())
                .append("day", review.day().toString())
                .append(
                        "verdicts",
                        review.verdicts().stream().map(GoalVerdict::name).toList())
                .append("effects", review.effects())
                .append(BY, review.by())
                .append(ENTERED, Date.from(review.enteredAt()))
                .append(HASH, review.contentHash());
        return note(document, review.note());
    }

    private Review review(Document document) {
        return new Review(
                UUID.fromString(document.getString("id")),
                LocalDate.parse(document.getString("day")),
                document.getList("verdicts", String.class).stream()
                        .map(GoalVerdict::valueOf)
                        .toList(),
                document.getList("effects", Integer.class),
                note(document),
                document.getString(BY),
                document.getDate(ENTERED).toInstant(),
                document.getString(HASH));
    }

    private Document handOver(HandOver handOver) {
        Document document = new Document("id", handOver.id().toString())
                .append("to", handOver.to())
                .append(BY, handOver.by())
                .append(ENTERED, Date.from(handOver.enteredAt()))
                .append(HASH, handOver.contentHash());
        return note(document, handOver.note());
    }

    private HandOver handOver(Document document) {
        return new HandOver(
                UUID.fromString(document.getString("id")),
                document.getString("to"),
                cipher.decrypt(document.getString(NOTE), NOTE_CONTEXT),
                document.getString(BY),
                document.getDate(ENTERED).toInstant(),
                document.getString(HASH));
    }

    private Document note(Document document, @Nullable String note) {
        return note == null ? document : document.append(NOTE, cipher.encrypt(note, NOTE_CONTEXT));
    }

    private @Nullable String note(Document document) {
        String sealed = document.getString(NOTE);
        return sealed == null ? null : cipher.decrypt(sealed, NOTE_CONTEXT);
    }
}

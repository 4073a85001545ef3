package org.shouwang.careactivity.evidence.persistence;

import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.Review;
import org.shouwang.careactivity.evidence.ReviewKind;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes reviews to documents and reads them; seals the word of a decision. */
public final class ReviewMapper implements DocumentMapper<Review> {
    static final String ORGS = "orgs";
    static final String STATE = "state";
    static final String RECORDERS = "recorders";
    /** Instant in milliseconds and id: what lists are sorted by. */
    static final String KEY = "key";

    private static final String WORD_CONTEXT = "review.word";

    private final FieldCipher cipher;

    /** A mapper that seals with this cipher. */
    public ReviewMapper(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String id(Review review) {
        return review.id().toString();
    }

    @Override
    public Document write(Review review) {
        Document document = new Document("kind", review.kind().name())
                .append(
                        "activities",
                        sorted(review.activityIds().stream().map(UUID::toString).toList()))
                .append(RECORDERS, sorted(review.recorders()))
                .append(ORGS, sorted(review.orgs()))
                .append(STATE, review.state().name())
                .append("raised", Date.from(review.raisedAt()))
                .append(KEY, review.raisedAt().toEpochMilli() + " " + review.id());
        Review.Decision decision = review.decision();
        if (decision != null) {
            document.append(
                    "decision",
                    new Document("word", cipher.encrypt(decision.word(), WORD_CONTEXT))
                            .append("by", decision.by())
                            .append("at", Date.from(decision.at())));
        }
        return document;
    }

    @Override
    public Review read(Document document) {
        return new Review(
                UUID.fromString(document.getString("_id")),
                ReviewKind.valueOf(document.getString("kind")),
                document.getList("activities", String.class).stream()
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()),
                set(document, RECORDERS),
                set(document, ORGS),
                document.getDate("raised").toInstant(),
                decision(document));
    }

    private Review.@Nullable Decision decision(Document document) {
        Document field = document.get("decision", Document.class);
        return field == null
                ? null
                : new Review.Decision(
                        Review.State.valueOf(document.getString(STATE)),
                        cipher.decrypt(field.getString("word"), WORD_CONTEXT),
                        field.getString("by"),
                        field.getDate("at").toInstant());
    }

    private static Set<String> set(Document document, String field) {
        return new HashSet<>(document.getList(field, String.class));
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}

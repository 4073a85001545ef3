package org.shouwang.careactivity.activity.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalReason;
import org.shouwang.platform.encryption.FieldCipher;

/** Writes a withdrawal into the document of what was taken back and reads it; seals the comment. */
public final class WithdrawalMapper {
    /** The field; absent as long as it counts. */
    public static final String FIELD = "withdrawal";
    /** Since when it does not count any more, as a projection names it. */
    public static final String AT = FIELD + ".at";

    private static final List<String> AT_KEYS = List.of(FIELD, "at");

    private final FieldCipher cipher;
    private final String context;

    /**
     * A mapper.
     *
     * @param context what the comment is, such as {@code activity.withdrawal.comment}
     */
    public WithdrawalMapper(FieldCipher cipher, String context) {
        this.cipher = cipher;
        this.context = context;
    }

    /** Adds it if there is one. */
    public void write(@Nullable Withdrawal withdrawal, Document document) {
        if (withdrawal == null) {
            return;
        }
        Document field = new Document("reason", withdrawal.reason().name())
                .append("by", withdrawal.by())
                .append("at", Date.from(withdrawal.at()));
        String comment = withdrawal.comment();
        if (comment != null) {
            field.append("comment", cipher.encrypt(comment, context));
        }
        document.append(FIELD, field);
    }

    /** Since when what was taken back does not count any more. */
    public static Instant at(Document document) {
        return document.getEmbedded(AT_KEYS, Date.class).toInstant();
    }

    /** Null as long as it counts. */
    public @Nullable Withdrawal read(Document document) {
        Document field = document.get(FIELD, Document.class);
        if (field == null) {
            return null;
        }
        String comment = field.getString("comment");
        return new Withdrawal(
                WithdrawalReason.valueOf(field.getString("reason")),
                comment == null ? null : cipher.decrypt(comment, context),
                field.getString("by"),
                field.getDate("at").toInstant());
    }
}

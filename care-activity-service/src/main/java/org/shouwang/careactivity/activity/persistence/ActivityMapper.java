package org.shouwang.careactivity.activity.persistence;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.ActivityKind;
import org.shouwang.careactivity.activity.ContactResult;
import org.shouwang.careactivity.activity.Entry;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.evidence.persistence.EvidenceMapper;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes activities to documents and reads them; seals what is free text. */
public final class ActivityMapper implements DocumentMapper<Activity> {
    static final String PEOPLE = "people";
    static final String AT = "at";
    static final String RESULT = "result";
    static final String TYPE = "type";
    static final String ENTERED = "entered";
    static final String HASH = "hash";
    static final String ROLE = "role";
    static final String RETRY = "retryOn";
    /** The people of an activity that promised another try; absent without one, so that its index stays small. */
    static final String RETRY_OF = "retryOf";
    /** When it was entered, as long as nobody has looked whether it is plausible; absent where nobody has to. */
    public static final String LOOK = "look";

    private static final String OWN = "own";

    private final DetailsMapper details;
    private final WithdrawalMapper withdrawals;
    private final EvidenceMapper evidence;

    /** A mapper that seals with this cipher. */
    public ActivityMapper(FieldCipher cipher) {
        this.details = new DetailsMapper(cipher);
        this.evidence = new EvidenceMapper(cipher);
        this.withdrawals = new WithdrawalMapper(cipher, "activity.withdrawal.comment");
    }

    @Override
    public String id(Activity activity) {
        return activity.id().toString();
    }

    @Override
    public Document write(Activity activity) {
        Document document = new Document("kind", activity.kind().name())
                .append(TYPE, activity.type().name())
                .append(PEOPLE, activity.personIds())
                .append(AT, Date.from(activity.at()))
                .append("minutes", activity.minutes())
                .append(RESULT, activity.result().name())
                .append(ROLE, activity.role())
                .append("by", activity.entry().by())
                .append("orgs", activity.orgs())
                .append(ENTERED, Date.from(activity.entry().at()))
                .append(HASH, activity.entry().contentHash());
        details.write(activity.details(), document);
        evidence.write(activity.evidence(), document);
        if (activity.entry().own()) {
            document.append(OWN, true);
            if (activity.withdrawal() == null) {
                document.append(LOOK, Date.from(activity.entry().at()));
            }
        }
        LocalDate retryOn = activity.retryOn();
        if (retryOn != null) {
            document.append(RETRY, retryOn.toString()).append(RETRY_OF, activity.personIds());
        }
        UUID replaces = activity.entry().replaces();
        if (replaces != null) {
            document.append("replaces", replaces.toString());
        }
        withdrawals.write(activity.withdrawal(), document);
        return document;
    }

    @Override
    public Activity read(Document document) {
        String retryOn = document.getString(RETRY);
        String replaces = document.getString("replaces");
        List<String> orgs = document.getList("orgs", String.class);
        return new Activity(
                UUID.fromString(document.getString("_id")),
                ActivityKind.valueOf(document.getString("kind")),
                ContactType.valueOf(document.getString(TYPE)),
                document.getList(PEOPLE, String.class),
                document.getDate(AT).toInstant(),
                document.getInteger("minutes"),
                ContactResult.valueOf(document.getString(RESULT)),
                retryOn == null ? null : LocalDate.parse(retryOn),
                document.getString(ROLE),
                details.read(document),
                evidence.read(document),
                new Entry(
                        document.getString("by"),
                        document.getBoolean(OWN, false),
                        document.getDate(ENTERED).toInstant(),
                        document.getString(HASH),
                        replaces == null ? null : UUID.fromString(replaces)),
                orgs,
                orgs,
                withdrawals.read(document));
    }
}

package org.shouwang.careactivity.activity.persistence;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.ActivityKind;
import org.shouwang.careactivity.activity.ContactResult;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes activities to documents and reads them; seals the note. */
public final class ActivityMapper implements DocumentMapper<Activity> {
    static final String PEOPLE = "people";
    static final String AT = "at";
    static final String RESULT = "result";
    static final String TYPE = "type";
    static final String ENTERED = "entered";
    static final String NOTE = "note";
    static final String HASH = "hash";
    private static final String NOTE_CONTEXT = "activity.note";

    private final FieldCipher cipher;

    /** A mapper that seals notes with this cipher. */
    public ActivityMapper(FieldCipher cipher) {
        this.cipher = cipher;
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
                .append("role", activity.role())
                .append("by", activity.recordedBy())
                .append("orgs", activity.orgs())
                .append(ENTERED, Date.from(activity.enteredAt()))
                .append(HASH, activity.contentHash());
        String note = activity.note();
        if (note != null && !note.isBlank()) {
            document.append(NOTE, cipher.encrypt(note, NOTE_CONTEXT));
        }
        return document;
    }

    @Override
    public Activity read(Document document) {
        String sealed = document.getString(NOTE);
        List<String> orgs = document.getList("orgs", String.class);
        return new Activity(
                UUID.fromString(document.getString("_id")),
                ActivityKind.valueOf(document.getString("kind")),
                ContactType.valueOf(document.getString(TYPE)),
                document.getList(PEOPLE, String.class),
                document.getDate(AT).toInstant(),
                document.getInteger("minutes"),
                ContactResult.valueOf(document.getString(RESULT)),
                document.getString("role"),
                sealed == null ? null : cipher.decrypt(sealed, NOTE_CONTEXT),
                document.getString("by"),
                orgs,
                orgs,
                document.getDate(ENTERED).toInstant(),
                document.getString(HASH));
    }
}

package org.shouwang.careactivity.session.persistence;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.activity.persistence.WithdrawalMapper;
import org.shouwang.careactivity.session.Participant;
import org.shouwang.careactivity.session.Session;
import org.shouwang.careactivity.session.SessionType;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes sessions to documents and reads them; seals title and comment. */
public final class SessionMapper implements DocumentMapper<Session> {
    static final String PEOPLE = "people";
    static final String ORG = "org";
    static final String ORGS = "orgs";
    /** Day and id: what lists are sorted by. */
    static final String KEY = "key";

    static final String WITHDRAWAL = WithdrawalMapper.FIELD;

    private static final String ABSENT = "absent";
    private static final String TITLE_CONTEXT = "session.title";

    private final FieldCipher cipher;
    private final WithdrawalMapper withdrawals;

    /** A mapper that seals with this cipher. */
    public SessionMapper(FieldCipher cipher) {
        this.cipher = cipher;
        this.withdrawals = new WithdrawalMapper(cipher, "session.withdrawal.comment");
    }

    @Override
    public String id(Session session) {
        return session.id().toString();
    }

    @Override
    public Document write(Session session) {
        Document document = new Document("type", session.type().name())
                .append("title", cipher.encrypt(session.title(), TITLE_CONTEXT))
                .append(ORG, session.org())
                .append(ORGS, session.orgs())
                .append("day", session.day().toString())
                .append(KEY, session.day() + " " + session.id())
                .append("role", session.role())
                .append(
                        PEOPLE,
                        session.participants().stream()
                                .map(Participant::personId)
                                .toList())
                .append(
                        ABSENT,
                        session.participants().stream()
                                .filter(one -> !one.present())
                                .map(Participant::personId)
                                .toList())
                .append("by", session.recordedBy())
                .append("entered", Date.from(session.enteredAt()))
                .append("hash", session.contentHash());
        withdrawals.write(session.withdrawal(), document);
        return document;
    }

    @Override
    public Session read(Document document) {
        List<String> people = document.getList(PEOPLE, String.class);
        Set<String> absent = new HashSet<>(document.getList(ABSENT, String.class));
        return new Session(
                UUID.fromString(document.getString("_id")),
                SessionType.valueOf(document.getString("type")),
                cipher.decrypt(document.getString("title"), TITLE_CONTEXT),
                document.getString(ORG),
                document.getList(ORGS, String.class),
                LocalDate.parse(document.getString("day")),
                document.getString("role"),
                people.stream()
                        .map(id -> new Participant(id, !absent.contains(id)))
                        .toList(),
                document.getString("by"),
                document.getDate("entered").toInstant(),
                document.getString("hash"),
                withdrawals.read(document));
    }
}

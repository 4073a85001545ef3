package org.shouwang.notification.reminder.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Rung.Kind;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Notice;
import org.shouwang.notification.reminder.Priority;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.Template;
import org.shouwang.platform.outbox.DocumentMapper;

/** Reminders as documents; short field names, since there are many. */
final class ReminderDocuments implements DocumentMapper<Reminder> {

    static final String STATE = "st";
    static final String DUE_AT = "due";
    static final String DUTY = "d";
    static final String KIND = "k";
    static final String PERSON = "p";
    static final String CONTACT = "cp";
    static final String ORGS = "o";
    static final String PLANNED_ON = "pd";
    static final String CHANNEL = "ch";
    static final String PRIORITY = "pr";
    static final String REASON = "why";
    static final String ESCALATION = "esc";
    /** Message ids of the last attempt. */
    static final String PROVIDER_IDS = "pids";
    /** Phone of the last attempt, as a keyed hash. */
    static final String PHONE = "ph";
    /** Day of the last attempt; only in the reminder that stands for the text. */
    static final String TEXT_DAY = "day";
    /** Wall time at which the claim runs out. */
    static final String LEASE = "lease";
    /** The last attempt. */
    static final String ATTEMPT = "aid";
    /** Business time of the last attempt. */
    static final String TEXT_AT = "tat";
    /** Whether the reminder stands for a text. */
    static final String CARRIER = "car";
    /** What the provider said to the last attempt. */
    static final String OUTCOME = "lo";
    /** How many attempts were taken, or perhaps were. */
    static final String TAKEN = "tk";

    private final java.time.ZoneId zone;

    ReminderDocuments(java.time.ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String id(Reminder reminder) {
        return reminder.id();
    }

    @Override
    public Document write(Reminder reminder) {
        Document document = new Document(STATE, reminder.state().name())
                .append(DUE_AT, Date.from(reminder.dueAt()))
                .append(DUTY, reminder.dutyId())
                .append(PERSON, reminder.personId())
                .append("r", reminder.rule())
                .append("ro", reminder.role().name())
                .append("s", reminder.step())
                .append(KIND, reminder.kind().name())
                .append(ESCALATION, reminder.escalation())
                .append(CHANNEL, reminder.channel().name())
                .append(PRIORITY, reminder.priority().name())
                .append("na", Date.from(reminder.notAfter()))
                .append("dd", reminder.dueDay().toString())
                .append("od", reminder.overdue())
                .append(ORGS, reminder.orgs())
                .append(PLANNED_ON, reminder.plannedOn().toString());
        put(document, CONTACT, reminder.contactPointId());
        put(document, REASON, reminder.reason());
        put(document, "ack", reminder.acknowledged());
        Notice notice = reminder.notice();
        if (notice != null) {
            document.append(
                    "n",
                    new Document("t", notice.template().name())
                            .append("v", new Document(Map.copyOf(notice.variables()))));
        }
        reminder.lastAttempt().ifPresent(attempt -> index(document, reminder, attempt));
        return document;
    }

    private void index(Document document, Reminder reminder, Attempt attempt) {
        document.append(
                        "at",
                        reminder.attempts().stream()
                                .map(ReminderDocuments::write)
                                .toList())
                .append(PHONE, attempt.phoneHash())
                .append(ATTEMPT, attempt.id())
                .append(TEXT_AT, Date.from(attempt.at()))
                .append(LEASE, Date.from(attempt.leaseUntil()))
                .append(OUTCOME, attempt.outcome().name())
                .append(TAKEN, reminder.taken());
        if (!attempt.partStates().isEmpty()) {
            document.append(PROVIDER_IDS, List.copyOf(attempt.partStates().keySet()));
        }
        if (attempt.carrier() && attempt.outcome() != Attempt.Outcome.REFUSED) {
            document.append(CARRIER, true)
                    .append(TEXT_DAY, LocalDate.ofInstant(attempt.at(), zone).toString());
        }
    }

    @Override
    public Reminder read(Document document) {
        List<Attempt> attempts = new ArrayList<>();
        document.getList("at", Document.class, List.of()).forEach(at -> attempts.add(attempt(at)));
        return new Reminder(
                document.getString("_id"),
                document.getString(DUTY),
                document.getString(PERSON),
                document.getString("r"),
                Role.valueOf(document.getString("ro")),
                document.getInteger("s"),
                Kind.valueOf(document.getString(KIND)),
                Channel.valueOf(document.getString(CHANNEL)),
                Priority.valueOf(document.getString(PRIORITY)),
                document.getString(CONTACT),
                ReminderState.valueOf(document.getString(STATE)),
                instant(document, DUE_AT),
                instant(document, "na"),
                LocalDate.parse(document.getString("dd")),
                document.getBoolean("od"),
                document.getList(ORGS, String.class),
                LocalDate.parse(document.getString(PLANNED_ON)),
                document.getString(REASON),
                document.getString("ack"),
                notice(document),
                List.copyOf(attempts));
    }

    private static @Nullable Notice notice(Document document) {
        Document notice = document.get("n", Document.class);
        if (notice == null) {
            return null;
        }
        Map<String, String> variables = new LinkedHashMap<>();
        notice.get("v", Document.class).forEach((name, value) -> variables.put(name, String.valueOf(value)));
        return new Notice(Template.valueOf(notice.getString("t")), variables);
    }

    private static Document write(Attempt attempt) {
        List<Document> parts = new ArrayList<>();
        attempt.partStates().forEach((id, state) -> parts.add(new Document("id", id).append("st", state)));
        Document document = new Document("id", attempt.id())
                .append("at", Date.from(attempt.at()))
                .append("l", Date.from(attempt.leaseUntil()))
                .append("t", attempt.template())
                .append("x", attempt.text())
                .append("ph", attempt.phoneHash())
                .append("u", attempt.userReference())
                .append("c", attempt.covers())
                .append("ca", attempt.carrier())
                .append("n", attempt.parts())
                .append("o", attempt.outcome().name())
                .append("ps", parts);
        put(document, "code", attempt.code());
        return document;
    }

    private static Attempt attempt(Document document) {
        Map<String, String> parts = new LinkedHashMap<>();
        document.getList("ps", Document.class, List.of())
                .forEach(part -> parts.put(part.getString("id"), part.getString("st")));
        return new Attempt(
                document.getString("id"),
                instant(document, "at"),
                instant(document, "l"),
                document.getString("t"),
                document.getString("x"),
                document.getString("ph"),
                document.getInteger("u"),
                document.getInteger("c"),
                document.getBoolean("ca"),
                document.getInteger("n"),
                Attempt.Outcome.valueOf(document.getString("o")),
                document.getString("code"),
                parts);
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}

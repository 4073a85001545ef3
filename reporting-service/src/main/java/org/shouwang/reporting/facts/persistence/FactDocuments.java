package org.shouwang.reporting.facts.persistence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.shouwang.platform.messaging.StateGuard;
import org.shouwang.reporting.facts.Canonical;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.Organisation;
import org.shouwang.reporting.indicator.Contact;
import org.shouwang.reporting.indicator.Days;
import org.shouwang.reporting.indicator.Duty;
import org.shouwang.reporting.indicator.DutyState;
import org.shouwang.reporting.indicator.FactId;
import org.shouwang.reporting.indicator.FileState;
import org.shouwang.reporting.indicator.Pair;
import org.shouwang.reporting.indicator.PersonVersion;
import org.shouwang.reporting.indicator.PlanEnd;
import org.shouwang.reporting.indicator.Reminder;
import org.shouwang.reporting.indicator.ReminderState;

/** Facts as documents, with short field names: there are hundreds of thousands. Days are days since 1970-01-01. */
final class FactDocuments {
    /** Versions of a person and states of a reminder stand under their sequence: a set, whatever order they come in. */
    static final String BY_SEQUENCE = "v";

    static final String PERSON = "p";
    private static final String ORGS = "o";

    private final Canonical canonical;

    FactDocuments(Canonical canonical) {
        this.canonical = canonical;
    }

    static Document version(PersonVersion version) {
        Document document = new Document("d", version.since())
                .append("k", version.kind())
                .append("r", version.registeredOn())
                .append("l", version.leftOn())
                .append("w", version.wrongEntry())
                .append("c", version.category())
                .append("t", version.tier())
                .append("x", version.sex())
                .append("b", version.birthDay())
                .append(ORGS, version.orgs())
                .append("s", version.inSchool())
                .append("st", version.stage())
                .append("g", version.grade())
                .append("gu", version.guardianship())
                .append("a", version.elderAbility())
                .append("al", version.livingAlone());
        if (version.mergedInto() != null) {
            document.append("m", version.mergedInto());
        }
        FileState file = version.file();
        return file.equals(FileState.UNKNOWN)
                ? document
                : document.append("f", List.of(file.filled(), file.required(), file.phones(), file.goodPhones()));
    }

    private static FileState file(Document version) {
        List<Integer> file = version.getList("f", Integer.class);
        return file == null ? FileState.UNKNOWN : new FileState(file.get(0), file.get(1), file.get(2), file.get(3));
    }

    List<Fact> people(Document row) {
        String id = canonical.id(row.getString("_id"));
        List<Fact> facts = new ArrayList<>();
        bySequence(row).forEach((sequence, any) -> {
            Document v = (Document) any;
            facts.add(new Fact.OfPerson(
                    id,
                    new PersonVersion(
                            Long.parseLong(sequence),
                            v.getInteger("d"),
                            code(v, "k"),
                            v.getInteger("r"),
                            v.getInteger("l"),
                            v.getBoolean("w"),
                            code(v, "c"),
                            code(v, "t"),
                            code(v, "x"),
                            v.getInteger("b"),
                            orgs(v),
                            v.getBoolean("s"),
                            code(v, "st"),
                            code(v, "g"),
                            code(v, "gu"),
                            code(v, "a"),
                            v.getBoolean("al"),
                            file(v),
                            v.getString("m"))));
        });
        return facts;
    }

    static Document withdrawal(Fact.OfWithdrawal fact) {
        return new Document("_id", fact.activityId()).append(PERSON, fact.personIds());
    }

    Fact withdrawal(Document row) {
        return new Fact.OfWithdrawal(
                row.getString("_id"),
                row.getList(PERSON, String.class).stream().map(canonical::id).toList());
    }

    static Document activity(Fact.OfActivity fact) {
        Contact contact = fact.contact();
        return new Document("_id", fact.activityId())
                .append("t", contact.type())
                .append("d", contact.day())
                .append("ok", contact.done())
                .append(PERSON, contact.personIds())
                .append(ORGS, contact.orgs());
    }

    Fact activity(Document row) {
        String id = row.getString("_id");
        List<String> people =
                row.getList(PERSON, String.class).stream().map(canonical::id).toList();
        return new Fact.OfActivity(
                id,
                new Contact(
                        FactId.of(id), code(row, "t"), row.getInteger("d"), row.getBoolean("ok"), people, orgs(row)));
    }

    static StateGuard.Row duty(Fact.OfDuty fact) {
        Duty duty = fact.duty();
        return new StateGuard.Row(
                fact.dutyId(),
                duty.sequence(),
                new Document(PERSON, fact.personId())
                        .append("r", duty.rule())
                        .append("f", duty.periodFrom())
                        .append("d", duty.dueDay())
                        .append("od", duty.overdueFrom())
                        .append("s", duty.state().name())
                        .append("since", duty.since())
                        .append("c", duty.chain())
                        .append(ORGS, duty.orgs()));
    }

    Fact duty(Document row) {
        return new Fact.OfDuty(
                row.getString("_id"),
                code(row, PERSON),
                new Duty(
                        FactId.of(row.getString("_id")),
                        code(row, "r"),
                        row.getInteger("f"),
                        row.getInteger("d"),
                        row.getInteger("od"),
                        DutyState.valueOf(row.getString("s")),
                        row.getInteger("since"),
                        code(row, "c"),
                        orgs(row),
                        row.getLong(StateGuard.SEEN)));
    }

    /** The fields of a pair that this fact tells; beginning and end are different ones. */
    static Document pair(Fact.OfPair fact) {
        Pair pair = fact.pair();
        Document fields = new Document(PERSON, fact.personId());
        if (pair.from() != Days.NEVER) {
            fields.append("t", pair.type()).append("f", pair.from());
        }
        return pair.to() == Days.NEVER ? fields : fields.append("e", pair.to());
    }

    Fact pair(Document row) {
        String id = row.getString("_id");
        return new Fact.OfPair(
                id,
                code(row, PERSON),
                new Pair(
                        FactId.of(id),
                        canonical.id(row.get("t", "UNK")),
                        row.get("f", Days.NEVER),
                        row.get("e", Days.NEVER)));
    }

    static Document planEnd(Fact.OfPlanEnd fact) {
        PlanEnd end = fact.end();
        return new Document("_id", fact.planId())
                .append(PERSON, fact.personId())
                .append("k", end.kind())
                .append("w", end.reason())
                .append("ok", end.goalMet())
                .append("d", end.day())
                .append(ORGS, end.orgs());
    }

    Fact planEnd(Document row) {
        String id = row.getString("_id");
        return new Fact.OfPlanEnd(
                id,
                code(row, PERSON),
                new PlanEnd(
                        FactId.of(id),
                        code(row, "k"),
                        code(row, "w"),
                        row.getBoolean("ok"),
                        row.getInteger("d"),
                        orgs(row)));
    }

    static Document reminder(Reminder reminder) {
        Document states = new Document();
        reminder.reached().forEach((state, day) -> states.append(state.name(), day));
        return new Document(PERSON, reminder.personId())
                .append("c", reminder.channel())
                .append("n", reminder.parts())
                .append("s", states)
                .append(ORGS, reminder.orgs());
    }

    List<Fact> reminders(Document row) {
        String id = row.getString("_id");
        List<Fact> facts = new ArrayList<>();
        bySequence(row).forEach((sequence, any) -> {
            Document v = (Document) any;
            Map<ReminderState, Integer> reached = new EnumMap<>(ReminderState.class);
            v.get("s", Document.class)
                    .forEach((state, day) -> reached.put(ReminderState.valueOf(state), (Integer) day));
            facts.add(new Fact.OfReminder(
                    id,
                    new Reminder(
                            FactId.of(id),
                            code(v, PERSON),
                            Long.parseLong(sequence),
                            code(v, "c"),
                            v.getInteger("n"),
                            orgs(v),
                            reached)));
        });
        return facts;
    }

    static StateGuard.Row organisation(Organisation organisation) {
        return new StateGuard.Row(
                organisation.code(), organisation.sequence(), new Document(ORGS, organisation.orgs()));
    }

    Fact organisation(Document row) {
        return new Fact.OfOrganisation(new Organisation(code(row, "_id"), orgs(row), row.getLong(StateGuard.SEEN)));
    }

    private static Document bySequence(Document row) {
        return row.get(BY_SEQUENCE, Document.class);
    }

    private String code(Document row, String field) {
        return canonical.id(row.getString(field));
    }

    private List<String> orgs(Document row) {
        return canonical.orgs(row.getList(ORGS, String.class));
    }
}

package org.shouwang.careactivity.careplan.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.DutyLine;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Occurrence;
import org.shouwang.careactivity.careplan.Pause;
import org.shouwang.careactivity.careplan.Rule;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.Traits;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes care plans to documents and reads them, by hand. */
public final class PlanMapper implements DocumentMapper<CarePlan> {
    private final Rules rules;

    /** A mapper that finds the rules of the lines among these. */
    public PlanMapper(Rules rules) {
        this.rules = rules;
    }

    @Override
    public String id(CarePlan plan) {
        return plan.subject().personId();
    }

    @Override
    public Document write(CarePlan plan) {
        Subject subject = plan.subject();
        Document document = new Document(PlanFields.ORGS, subject.orgs())
                .append(PlanFields.ON_REGISTER, subject.present())
                .append("registered", day(subject.registeredOn()))
                .append("seq", subject.sequence())
                .append("entered", day(plan.entered()))
                .append("begun", Date.from(plan.begunAt()));
        put(document, "exit", subject.exitReason());
        put(document, PlanFields.INTO, subject.into());
        put(document, PlanFields.KEPT, subject.absorbed() && subject.onRegister() ? true : null);
        put(document, PlanFields.TAKEN, plan.taken().isEmpty() ? null : plan.taken());
        put(document, "guardianship", subject.guardianship());
        write(document, subject.traits());
        Instant next = plan.nextActionAt();
        put(document, PlanFields.NEXT, next == null ? null : Date.from(next));
        Document lines = new Document();
        for (DutyLine line : plan.lines()) {
            lines.append(line.rule().code(), new Binary(LineCodec.write(line)));
        }
        document.append("lines", lines);
        if (!plan.past().isEmpty()) {
            document.append("past", plan.past().stream().map(PlanMapper::past).toList());
        }
        ids(document, "revised", plan.revised());
        ids(document, "withdrawn", plan.withdrawn());
        if (!plan.pauses().isEmpty()) {
            document.append(
                    "pauses", plan.pauses().stream().map(PlanMapper::pause).toList());
        }
        writeKeys(document, plan);
        return document;
    }

    private static void ids(Document document, String field, List<UUID> ids) {
        if (!ids.isEmpty()) {
            document.append(field, ids.stream().map(UUID::toString).toList());
        }
    }

    private static List<UUID> ids(Document document, String field) {
        return document.getList(field, String.class, List.of()).stream()
                .map(UUID::fromString)
                .toList();
    }

    private static Document pause(Pause pause) {
        LocalDate to = pause.to();
        Document document = new Document("id", pause.id())
                .append("cause", pause.cause().name())
                .append("from", day(pause.from()))
                .append("by", pause.approvedBy())
                .append("at", Date.from(pause.approvedAt()));
        put(document, "to", to == null ? null : day(to));
        return document;
    }

    private static Pause pause(Document document) {
        Integer to = document.getInteger("to");
        return new Pause(
                document.getString("id"),
                Pause.Cause.valueOf(document.getString("cause")),
                LocalDate.ofEpochDay(document.getInteger("from")),
                to == null ? null : LocalDate.ofEpochDay(to),
                document.getString("by"),
                document.getDate("at").toInstant());
    }

    private static Document past(CarePlan.PastTraits past) {
        Document document = new Document("until", Date.from(past.until()));
        write(document, past.traits());
        return document;
    }

    private static void write(Document document, Traits traits) {
        document.append(PlanFields.KIND, traits.kind().name()).append("tier", traits.tier());
        put(document, "category", traits.category());
        put(document, "band", traits.band());
        put(document, "ability", traits.ability());
        if (traits.livingAlone()) {
            document.append("alone", true);
        }
        LocalDate born = traits.birthDate();
        put(document, "born", born == null ? null : day(born));
        if (!traits.flags().isEmpty()) {
            document.append(
                    "flags", traits.flags().stream().map(Flag::name).sorted().toList());
        }
    }

    /** What the lists by organisation find plans by: only what is open is in an index. */
    private static void writeKeys(Document document, CarePlan plan) {
        String personId = plan.subject().personId();
        list(
                document,
                plan,
                DutyState.OVERDUE,
                PlanFields.ALARM,
                PlanFields.ALARM_KEY,
                o -> o.since() + "|" + personId);
        list(document, plan, DutyState.DUE, PlanFields.DUE, PlanFields.DUE_KEY, o -> o.to() + "|" + personId);
    }

    private static void list(
            Document document,
            CarePlan plan,
            DutyState state,
            String keys,
            String sort,
            Function<Occurrence, String> sortKey) {
        Set<String> roles = new LinkedHashSet<>();
        String first = null;
        for (DutyLine line : plan.subject().absorbed() ? List.<DutyLine>of() : plan.lines()) {
            for (Occurrence occurrence : line.occurrences()) {
                if (occurrence.state() == state) {
                    roles.add(occurrence.demand().version().responsible().name());
                    String key = sortKey.apply(occurrence);
                    first = first == null || key.compareTo(first) < 0 ? key : first;
                }
            }
        }
        if (first == null) {
            return;
        }
        List<String> all = new ArrayList<>();
        for (String org : plan.subject().orgs()) {
            all.add(org);
            roles.forEach(role -> all.add(PlanFields.key(org, role)));
        }
        document.append(keys, all).append(sort, first);
    }

    @Override
    public CarePlan read(Document document) {
        Subject subject = subject(document);
        LocalDate entered = LocalDate.ofEpochDay(document.getInteger("entered"));
        List<DutyLine> lines = new ArrayList<>();
        Document stored = document.get("lines", Document.class);
        stored.forEach((code, value) -> {
            Rule rule = rules.find(code);
            if (rule == null) {
                throw new IllegalStateException("care plan " + document.getString("_id") + " has rule " + code
                        + ", which is no longer configured");
            }
            lines.add(LineCodec.read(rule, ((Binary) value).getData(), entered));
        });
        List<CarePlan.PastTraits> past = document.getList("past", Document.class, List.of()).stream()
                .map(entry -> new CarePlan.PastTraits(entry.getDate("until").toInstant(), traits(entry)))
                .toList();
        Date next = document.getDate(PlanFields.NEXT);
        return new CarePlan(
                subject,
                entered,
                document.getDate("begun").toInstant(),
                lines,
                past,
                ids(document, "revised"),
                ids(document, "withdrawn"),
                document.getList("pauses", Document.class, List.of()).stream()
                        .map(PlanMapper::pause)
                        .toList(),
                document.getList(PlanFields.TAKEN, String.class, List.of()),
                next == null ? null : next.toInstant());
    }

    /** Who a plan is made for; needs no line of it. */
    static Subject subject(Document document) {
        return new Subject(
                document.getString("_id"),
                document.getBoolean(PlanFields.ON_REGISTER, true) || document.getBoolean(PlanFields.KEPT, false),
                document.getString("exit"),
                LocalDate.ofEpochDay(document.getInteger("registered")),
                document.getList(PlanFields.ORGS, String.class),
                document.getString("guardianship"),
                traits(document),
                document.getLong("seq"),
                document.getString(PlanFields.INTO));
    }

    private static Traits traits(Document document) {
        Integer born = document.getInteger("born");
        return new Traits(
                Kind.valueOf(document.getString(PlanFields.KIND)),
                document.getString("category"),
                document.getString("tier"),
                document.getString("band"),
                document.getString("ability"),
                document.getBoolean("alone", false),
                born == null ? null : LocalDate.ofEpochDay(born),
                document.getList("flags", String.class, List.of()).stream()
                        .map(Flag::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}

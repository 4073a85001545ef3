package org.shouwang.registry.person.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.person.Change;
import org.shouwang.registry.person.Fact;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.History;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Part;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Timeline;
import org.shouwang.registry.person.Value;
import org.shouwang.registry.person.Why;
import org.shouwang.registry.rights.Action;
import org.shouwang.registry.rights.FieldGroup;

/** A record's past, opened for one reader. */
public final class HistoryView {

    private static final Map<Part, String> NAMES = Map.of(Part.GUARDIANSHIP, Fields.CARER_NAME);

    private final Sealer sealer;
    private final Caller caller;

    HistoryView(Sealer sealer, Caller caller) {
        this.sealer = sealer;
        this.caller = caller;
    }

    /**
     * What a part was over a time.
     *
     * @param code its main code; UNK = not collected
     * @param detail class, definition, relation or exit reason
     * @param name a name that belongs to it, if the reader may know it
     * @param until last day; none = still so
     */
    public record Period(
            String part,
            String code,
            @Nullable String detail,
            @Nullable String name,
            String from,
            @Nullable String until) {}

    /**
     * A change, as entered.
     *
     * @param at when it was entered
     * @param day from which on it holds
     * @param cause IMPORT, DECISION, FINDING or RULE
     * @param source id of what made it change
     * @param reason in the words of whoever entered it, if the reader may know them
     */
    public record Entry(
            String at,
            String day,
            String by,
            String cause,
            @Nullable String source,
            @Nullable String reason,
            List<Line> changes) {}

    /** One part that changed; what the reader may not see is masked. */
    public record Line(
            String part,
            @Nullable String item,
            @Nullable String from,
            @Nullable String to) {}

    List<Period> periods(Person person) {
        List<Period> all = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Timeline.Period> periods = History.of(person, part).periods();
            for (int i = 0; i < periods.size(); i++) {
                String until = i + 1 < periods.size()
                        ? periods.get(i + 1).from().minusDays(1).toString()
                        : null;
                all.add(period(part, periods.get(i), until));
            }
        }
        return all;
    }

    private Period period(Part part, Timeline.Period period, @Nullable String until) {
        Fact fact = period.fact();
        Sealed name = fact.name();
        String field = NAMES.get(part);
        return new Period(
                part.eventName(),
                fact.code(),
                fact.detail(),
                name == null || field == null || !sees(FieldGroup.CARER_NAME) ? null : sealer.open(field, name),
                period.from().toString(),
                until);
    }

    Entry entry(History.Entry entry) {
        Why why = entry.why();
        return new Entry(
                entry.at().toString(),
                entry.day().toString(),
                entry.by(),
                why.cause().name(),
                why.source(),
                words(why.words()),
                entry.changes().stream().map(this::line).toList());
    }

    private @Nullable String words(@Nullable Sealed words) {
        if (words == null) {
            return null;
        }
        return sees(FieldGroup.TIER_REASON) ? opened(words) : null;
    }

    /** Steps of the life cycle were once sealed as reasons of a tier. */
    private String opened(Sealed words) {
        try {
            return sealer.open(Fields.CHANGE_REASON, words);
        } catch (IllegalStateException e) {
            return sealer.open(Fields.TIER_REASON, words);
        }
    }

    private Line line(Change change) {
        boolean hidden = forWorkers(change) && !sees(FieldGroup.HEALTH_WORDS);
        return new Line(
                change.part(),
                change.item(),
                hidden ? null : shown(change.field(), change.from()),
                hidden ? null : shown(change.field(), change.to()));
    }

    /** Items of the file, signs, and how somebody hears and speaks: who does not see them on the record does not see them here. */
    private static boolean forWorkers(Change change) {
        String item = change.item();
        return change.part().equals("details")
                || change.part().equals("signs")
                || item != null
                        && Arrays.stream(Manner.values()).anyMatch(manner -> item.endsWith("." + manner.item()));
    }

    private @Nullable String shown(@Nullable String field, @Nullable Value value) {
        if (value == null) {
            return null;
        }
        Sealed sealed = value.sealed();
        if (sealed == null || field == null) {
            return value.plain();
        }
        return switch (field) {
            case Fields.ID_NUMBER -> {
                String number = sealer.open(field, sealed);
                yield sees(FieldGroup.ID_NUMBER) ? number : IdNumber.mask(number);
            }
            case Fields.PHONE -> {
                String phone = sealer.open(field, sealed);
                yield sees(FieldGroup.PHONE) ? phone : Phone.mask(phone);
            }
            default -> sees(group(field)) ? sealer.open(field, sealed) : null;
        };
    }

    private static FieldGroup group(String field) {
        return switch (field) {
            case Fields.CARER_NAME -> FieldGroup.CARER_NAME;
            case Fields.PARENT_NAME -> FieldGroup.PARENT_NAME;
            case Fields.HEALTH_NOTE -> FieldGroup.HEALTH_WORDS;
            case Fields.REMARK -> FieldGroup.REMARK;
            default -> FieldGroup.ADDRESS;
        };
    }

    private boolean sees(FieldGroup group) {
        return Rights.sees(group, Action.HISTORY, caller);
    }
}

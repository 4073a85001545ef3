package org.shouwang.careactivity.careplan.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Cause;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Demand;
import org.shouwang.careactivity.careplan.DutyLine;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Occurrence;
import org.shouwang.careactivity.careplan.Reason;
import org.shouwang.careactivity.careplan.Rule;
import org.shouwang.careactivity.careplan.RuleVersion;
import org.shouwang.careactivity.careplan.Trigger;

/**
 * A duty line as bytes: about 30 per occurrence and 33 per fact, a tenth of the same in nested documents, since plans are read and
 * written for every activity.
 *
 * <p>First byte: the form. Enumerations are stored by ordinal: constants may only be added at the end.
 */
final class LineCodec {
    private static final byte FORM = 2;
    /** Before rules could come later: every line held from the person's first day. */
    private static final byte FORM_WITHOUT_BEGINNING = 1;

    private static final int NONE = Integer.MIN_VALUE;
    private static final int OCCURRENCE = 33;
    private static final int FACT = 33;
    private static final int CAUSE = 33;
    private static final int TOLD = 1;
    private static final int ENTERED_LATE = 2;
    private static final int EVENT_DRIVEN = 4;
    private static final ContactType[] TYPES = ContactType.values();
    private static final DutyState[] STATES = DutyState.values();
    private static final Trigger.Code[] CODES = Trigger.Code.values();
    private static final Reason[] REASONS = Reason.values();

    private LineCodec() {}

    static byte[] write(DutyLine line) {
        if (line.occurrences().size() > Byte.MAX_VALUE || line.facts().size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException("a line of " + line.rule().code() + " with "
                    + line.occurrences().size() + " occurrences and "
                    + line.facts().size() + " facts cannot be stored");
        }
        int causes = 0;
        for (Occurrence occurrence : line.occurrences()) {
            causes += occurrence.causes().size();
        }
        ByteBuffer out = ByteBuffer.allocate(20
                + line.occurrences().size() * OCCURRENCE
                + causes * CAUSE
                + line.facts().size() * FACT);
        LocalDate nextOpen = line.nextOpen();
        out.put(FORM)
                .put((byte) (line.applies() ? 1 : 0))
                .putInt((int) line.since().toEpochDay())
                .putInt(nextOpen == null ? NONE : (int) nextOpen.toEpochDay())
                .putInt((int) line.floor().toEpochDay())
                .put((byte) line.occurrences().size());
        line.occurrences().forEach(occurrence -> write(out, occurrence));
        out.putShort((short) line.facts().size());
        for (Fact fact : line.facts()) {
            out.putLong(fact.id().getMostSignificantBits())
                    .putLong(fact.id().getLeastSignificantBits())
                    .put((byte) fact.type().ordinal())
                    .putLong(fact.at().toEpochMilli())
                    .putLong(fact.enteredAt().toEpochMilli());
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static void write(ByteBuffer out, Occurrence occurrence) {
        byte[] tier = occurrence.tier().getBytes(StandardCharsets.US_ASCII);
        if (tier.length > 4) {
            throw new IllegalArgumentException("tier code longer than four: " + occurrence.tier());
        }
        Reason reason = occurrence.reason();
        out.putInt((int) occurrence.from().toEpochDay())
                .putShort((short) ChronoUnit.DAYS.between(occurrence.from(), occurrence.to()))
                .putShort((short) occurrence.demand().version().version())
                .put((byte) occurrence.demand().quotaIndex())
                .put((byte) tier.length)
                .put(tier)
                .putShort((short) occurrence.needed())
                .putShort((short) occurrence.counted())
                .put((byte) occurrence.state().ordinal())
                .put((byte) ((occurrence.told() ? TOLD : 0)
                        | (occurrence.enteredLate() ? ENTERED_LATE : 0)
                        | (occurrence.causes().isEmpty() ? 0 : EVENT_DRIVEN)))
                .put((byte) (reason == null ? -1 : reason.ordinal()))
                .putLong(occurrence.since().toEpochMilli());
        if (!occurrence.causes().isEmpty()) {
            out.put((byte) occurrence.causes().size());
            for (Cause cause : occurrence.causes()) {
                out.put((byte) cause.code().ordinal())
                        .putLong(cause.id().getMostSignificantBits())
                        .putLong(cause.id().getLeastSignificantBits())
                        .putLong(cause.at().toEpochMilli())
                        .putLong(cause.sequence() << 1 | (cause.stands() ? 1 : 0));
            }
        }
    }

    /**
     * Reads a line.
     *
     * @param entered the person's first day: from then on every line of the old form held
     */
    static DutyLine read(Rule rule, byte[] bytes, LocalDate entered) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte form = in.get();
        if (form != FORM && form != FORM_WITHOUT_BEGINNING) {
            throw new IllegalStateException("duty line of unknown form " + form);
        }
        boolean applies = in.get() == 1;
        LocalDate since = form == FORM ? LocalDate.ofEpochDay(in.getInt()) : entered;
        int nextOpen = in.getInt();
        LocalDate floor = LocalDate.ofEpochDay(in.getInt());
        int count = in.get();
        List<Occurrence> occurrences = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            occurrences.add(occurrence(rule, in));
        }
        int factCount = in.getShort();
        List<Fact> facts = new ArrayList<>(factCount);
        for (int i = 0; i < factCount; i++) {
            facts.add(new Fact(
                    new UUID(in.getLong(), in.getLong()),
                    TYPES[in.get()],
                    Instant.ofEpochMilli(in.getLong()),
                    Instant.ofEpochMilli(in.getLong())));
        }
        @Nullable LocalDate open = nextOpen == NONE ? null : LocalDate.ofEpochDay(nextOpen);
        return new DutyLine(rule, since, open, applies, floor, occurrences, facts);
    }

    private static Occurrence occurrence(Rule rule, ByteBuffer in) {
        LocalDate from = LocalDate.ofEpochDay(in.getInt());
        LocalDate to = from.plusDays(in.getShort());
        RuleVersion version = rule.version(in.getShort());
        Demand demand = new Demand(rule, version, version.quotas().get(in.get()));
        byte[] tier = new byte[in.get()];
        in.get(tier);
        int needed = in.getShort();
        int counted = in.getShort();
        DutyState state = STATES[in.get()];
        byte flags = in.get();
        byte reason = in.get();
        Instant since = Instant.ofEpochMilli(in.getLong());
        List<Cause> causes = (flags & EVENT_DRIVEN) == 0 ? List.of() : causes(in);
        return new Occurrence(
                demand,
                from,
                to,
                new String(tier, StandardCharsets.US_ASCII),
                needed,
                state,
                counted,
                since,
                (flags & TOLD) != 0,
                (flags & ENTERED_LATE) != 0,
                reason < 0 ? null : REASONS[reason],
                causes);
    }

    private static List<Cause> causes(ByteBuffer in) {
        List<Cause> causes = new ArrayList<>();
        for (int left = in.get(); left > 0; left--) {
            Trigger.Code code = CODES[in.get()];
            UUID id = new UUID(in.getLong(), in.getLong());
            Instant at = Instant.ofEpochMilli(in.getLong());
            long told = in.getLong();
            causes.add(new Cause(code, id, at, told >> 1, (told & 1) != 0));
        }
        return causes;
    }
}

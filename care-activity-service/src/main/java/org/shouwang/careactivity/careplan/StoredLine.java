package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stored line without what came after an instant: what happened later had not begun or ended anything yet. */
final class StoredLine {
    private final Instant at;
    private final boolean knownThen;

    /** @param knownThen whether something that was taken back later still stood */
    StoredLine(Instant at, boolean knownThen) {
        this.at = at;
        this.knownThen = knownThen;
    }

    /** The occurrences that had begun. */
    DutyLine of(DutyLine line) {
        List<Occurrence> begun = new ArrayList<>();
        for (Occurrence occurrence : line.occurrences()) {
            Occurrence then = of(occurrence);
            if (then != null) {
                begun.add(then);
            }
        }
        return line.with(begun, line.facts());
    }

    private @Nullable Occurrence of(Occurrence now) {
        boolean undone = now.state().released() && now.since().isAfter(at) && undoes(now);
        List<Cause> causes = new ArrayList<>();
        for (Cause cause : now.causes()) {
            if (!cause.at().isAfter(at)) {
                causes.add(undone ? new Cause(cause.code(), cause.id(), cause.at(), cause.sequence(), true) : cause);
            }
        }
        boolean begun =
                now.eventDriven() ? !causes.isEmpty() : !Days.start(now.from()).isAfter(at);
        if (!begun) {
            return null;
        }
        long standing = causes.stream().filter(Cause::stands).count();
        boolean each = now.eventDriven() && now.demand().version().own();
        return new Occurrence(
                now.demand(),
                now.from(),
                now.to(),
                now.tier(),
                each ? (int) Math.max(1, standing) : now.needed(),
                undone ? DutyState.PENDING : now.state(),
                now.counted(),
                now.since(),
                now.told(),
                now.enteredLate(),
                undone ? null : now.reason(),
                causes);
    }

    /** A pause is taken as it is known now; what was taken back stood until then, for whoever asks what was known. */
    private boolean undoes(Occurrence occurrence) {
        return occurrence.reason() != Reason.PAUSED && (occurrence.reason() != Reason.WITHDRAWN || knownThen);
    }
}

package org.shouwang.careactivity.pairing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.pairing.EndReason;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.app.FindCoverage;
import org.shouwang.careactivity.pairing.app.FindPairs;

/** A pair. Hand-over note and log are only in the answer for a single one, the note only for note readers. */
public record PairResponse(
        String pairId,
        String type,
        String personId,
        String personKind,
        String partnerKind,
        String partnerId,
        LocalDate startedOn,
        String startedBy,
        Instant enteredAt,
        @Nullable Ended end,
        @Nullable List<Logged> log) {

    /**
     * How it ended.
     *
     * @param reason missing for those who may not know it
     */
    public record Ended(
            @Nullable String reason,
            LocalDate endedOn,
            @Nullable String handover,
            @Nullable String by,
            Instant at) {}

    /** Something written down of the pair; what was said is asked for under its id. */
    public record Logged(String activityId, String contactType, Instant at, int minutes, String result, String role) {
        static Logged of(Activity activity) {
            return new Logged(
                    activity.id().toString(),
                    activity.type().name(),
                    activity.at(),
                    activity.minutes(),
                    activity.result().name(),
                    activity.role());
        }
    }

    static PairResponse one(FindPairs.Detailed detailed) {
        return of(
                detailed.row(),
                detailed.handover(),
                detailed.log().stream().map(Logged::of).toList());
    }

    static PairResponse row(FindPairs.Row row) {
        return of(row, null, null);
    }

    private static PairResponse of(FindPairs.Row row, @Nullable String handover, @Nullable List<Logged> log) {
        Pair pair = row.pair();
        PairEnd end = pair.end();
        return new PairResponse(
                pair.id().toString(),
                pair.type().name(),
                pair.personId(),
                pair.personKind().name(),
                row.partnerKind().name(),
                row.partnerId(),
                pair.startedOn(),
                pair.startedBy(),
                pair.enteredAt(),
                end == null ? null : ended(end, row, handover),
                log);
    }

    private static Ended ended(PairEnd end, FindPairs.Row row, @Nullable String handover) {
        EndReason reason = row.reason();
        return new Ended(reason == null ? null : reason.name(), end.day(), handover, row.endedBy(), end.at());
    }

    /** That it is stored, now or before. */
    public record Stored(String pairId, String outcome) {}

    /** All pairs of one person or partner. */
    public record Unpaired(String personId, List<String> orgs) {
        static Unpaired of(PlanQueries.Person person) {
            return new Unpaired(person.personId(), person.orgs());
        }
    }

    /**
     * How far pairing reaches.
     *
     * @param share per cent of the children that are paired, rounded to one decimal; missing when there are no children
     * @param proxyShare per cent of the children with a proxy parent
     */
    public record Coverage(
            String org,
            int children,
            int paired,
            int withProxy,
            @Nullable Double share,
            @Nullable Double proxyShare) {
        static Coverage of(FindCoverage.Coverage found) {
            return new Coverage(
                    found.org(),
                    found.children(),
                    found.paired(),
                    found.withProxy(),
                    share(found.paired(), found.children()),
                    share(found.withProxy(), found.children()));
        }

        private static @Nullable Double share(int some, int all) {
            return all == 0 ? null : Math.round(1000.0 * some / all) / 10.0;
        }
    }
}

package org.shouwang.registry.duplicate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.duplicate.Clue;
import org.shouwang.registry.duplicate.SuspectedPair;
import org.shouwang.registry.duplicate.app.PairView;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Person;

/** A suspected pair: enough of both to recognise them, no number of any kind. */
record PairRecord(
        String pairId,
        String kind,
        int points,
        String state,
        List<PairReason> reasons,
        List<Side> people,
        @Nullable Decided decision,
        String foundAt) {

    /** What speaks for it or, with points below 0, against it. */
    record PairReason(String code, int points, String detail, String detailEn) {

        static PairReason of(Clue clue) {
            return new PairReason(clue.name(), clue.points(), clue.zh(), clue.en());
        }
    }

    /** One of the two. */
    record Side(
            String personId,
            String name,
            String status,
            String sex,
            @Nullable String birthDate,
            @Nullable String villageCode,
            @Nullable String schoolCode,
            @Nullable String classCode,
            String registeredOn,
            @Nullable String mergedInto) {

        static Side of(Person person) {
            Home home = person.home();
            var birthDate = person.profile().birthDate();
            return new Side(
                    person.id(),
                    person.name(),
                    person.registration().status().name(),
                    person.profile().sex(),
                    birthDate == null ? null : birthDate.toString(),
                    home == null ? null : home.code(),
                    person.schooling().schoolCode(),
                    person.schooling().classCode(),
                    person.registration().on().toString(),
                    person.mergedInto().orElse(null));
        }
    }

    /** Who decided. */
    record Decided(String by, String at, @Nullable String mergeId) {}

    static PairRecord of(PairView view) {
        SuspectedPair pair = view.pair().state();
        SuspectedPair.Decision decision = pair.decision();
        return new PairRecord(
                pair.id(),
                pair.kind().name(),
                pair.likeness().points(),
                pair.state().name(),
                pair.likeness().clues().stream().map(PairReason::of).toList(),
                List.of(Side.of(view.one().state()), Side.of(view.other().state())),
                decision == null
                        ? null
                        : new Decided(decision.by(), decision.at().toString(), decision.mergeId()),
                pair.foundAt().toString());
    }
}

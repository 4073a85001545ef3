package org.shouwang.careactivity.progress.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.activity.app.Recorded;
import org.shouwang.careactivity.activity.app.Recorded.Outcome;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.ProgressId;
import org.shouwang.careactivity.progress.ProgressKeeper;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.SchoolDays;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/** Records ratings. Whatever their number: one look-up of the children and one write for each child and school year. */
public final class RecordRatings {
    /** Of one child in one school year; the document must stay small. */
    static final int MOST_RATINGS = 1_000;

    private final ProgressStore store;
    private final ProgressKeeper keeper;
    private final SchoolDays schoolDays;
    private final PlanStore people;
    private final RatingReader reader;
    private final Clock clock;

    /** A recorder. */
    public RecordRatings(
            ProgressStore store,
            ProgressKeeper keeper,
            SchoolDays schoolDays,
            PlanStore people,
            LookupHash hash,
            Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.schoolDays = schoolDays;
        this.people = people;
        this.reader = new RatingReader(hash);
        this.clock = clock;
    }

    /** One checked entry and its place in the request. */
    private record Placed(int index, Rating rating) {}

    /** Records entries; each succeeds or fails on its own. Answers in their order, after the good ones are stored. */
    public List<Recorded> record(List<RecordRating> entries, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        @Nullable Recorded[] answers = new Recorded[entries.size()];
        RatingReader.@Nullable Read[] read = new RatingReader.Read[entries.size()];
        Set<String> personIds = new LinkedHashSet<>();
        for (int i = 0; i < answers.length; i++) {
            try {
                RatingReader.Read one = reader.read(entries.get(i), caller, now);
                read[i] = one;
                personIds.add(one.personId());
            } catch (ProblemException refusal) {
                answers[i] = new Recorded(entries.get(i).ratingId(), Outcome.REFUSED, refusal);
            }
        }
        Map<String, List<String>> orgs = childrenAmong(personIds);
        Map<ProgressId, List<Placed>> byYear = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            RatingReader.Read one = read[i];
            if (one == null) {
                continue;
            }
            List<String> theirs = orgs.get(one.personId());
            if (theirs == null || !caller.sees(theirs)) {
                answers[i] = answer(one.rating(), new ProblemException(ActivityProblems.PERSON_UNKNOWN));
                continue;
            }
            String year = schoolDays.yearOf(one.rating().day());
            byYear.computeIfAbsent(new ProgressId(one.personId(), year), id -> new ArrayList<>())
                    .add(new Placed(i, one.rating()));
        }
        store.changeAll(byYear.keySet(), (progress, yearBefore) -> {
            List<Rating> news = weighed(progress, byYear.getOrDefault(progress.id(), List.of()), answers);
            List<String> theirs = orgs.getOrDefault(progress.id().personId(), List.of());
            return keeper.take(progress, theirs, List.of(), news, yearBefore, now);
        });
        return Arrays.stream(answers).toList();
    }

    /** The organisations of those who are children; elders are not rated. */
    private Map<String, List<String>> childrenAmong(Set<String> personIds) {
        Map<String, List<String>> orgs = new HashMap<>();
        for (Loaded<CarePlan> plan : people.find(personIds)) {
            Subject subject = plan.state().subject();
            if (subject.traits().kind() == Kind.CHILD) {
                orgs.put(subject.personId(), subject.orgs());
            }
        }
        return orgs;
    }

    /** Tells what is new from repetitions and contradictions; said anew each time the step is taken. */
    private static List<Rating> weighed(Progress progress, List<Placed> placed, @Nullable Recorded[] answers) {
        List<Rating> known = new ArrayList<>(progress.ratings());
        List<Rating> news = new ArrayList<>();
        for (Placed one : placed) {
            Rating rating = one.rating();
            Rating twin = known.stream()
                    .filter(other -> other.id().equals(rating.id()))
                    .findFirst()
                    .orElse(null);
            if (twin == null && known.size() >= MOST_RATINGS) {
                answers[one.index()] = answer(rating, new ProblemException(ProgressProblems.TOO_MANY_ENTRIES));
            } else if (twin == null) {
                Rating later = after(rating, known);
                news.add(later);
                known.add(later);
                answers[one.index()] = new Recorded(rating.id().toString(), Outcome.RECORDED, null);
            } else if (twin.contentHash().equals(rating.contentHash())) {
                answers[one.index()] = new Recorded(rating.id().toString(), Outcome.ALREADY_RECORDED, null);
            } else {
                answers[one.index()] = answer(rating, new ProblemException(ProgressProblems.RATING_ID_REUSED));
            }
        }
        return news;
    }

    /** Ratings of one measure and day never share an instant, so that the one sent later stands. */
    private static Rating after(Rating rating, List<Rating> known) {
        Instant at = rating.enteredAt();
        for (Rating other : known) {
            boolean same =
                    other.measure().equals(rating.measure()) && other.day().equals(rating.day());
            if (same && !at.isAfter(other.enteredAt())) {
                at = other.enteredAt().plusMillis(1);
            }
        }
        return new Rating(
                rating.id(),
                rating.day(),
                rating.measure(),
                rating.value(),
                rating.exam(),
                rating.role(),
                rating.recordedBy(),
                at,
                rating.contentHash());
    }

    private static Recorded answer(Rating rating, ProblemException refusal) {
        return new Recorded(rating.id().toString(), Outcome.REFUSED, refusal);
    }
}

package org.shouwang.careactivity.activity.app;

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
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.app.Recorded.Outcome;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/**
 * Records activities. Whatever their number: one look-up of the people, one insert, and one more look-up only when an id was there
 * already.
 */
public final class RecordActivities {
    private final Activities activities;
    private final PlanQueries people;
    private final ActivityReader reader;
    private final Clock clock;

    /** A recorder. */
    public RecordActivities(Activities activities, PlanQueries people, LookupHash hash, Clock clock) {
        this.activities = activities;
        this.people = people;
        this.reader = new ActivityReader(hash);
        this.clock = clock;
    }

    /** Records entries; each succeeds or fails on its own. Answers in their order, after the good ones are stored. */
    public List<Recorded> record(List<RecordActivity> entries, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        @Nullable Recorded[] answers = new Recorded[entries.size()];
        @Nullable Activity[] read = new Activity[entries.size()];
        Set<String> personIds = new LinkedHashSet<>();
        for (int i = 0; i < answers.length; i++) {
            try {
                Activity activity = reader.read(entries.get(i), caller, now);
                read[i] = activity;
                personIds.addAll(activity.personIds());
            } catch (ProblemException refusal) {
                answers[i] = refused(entries.get(i), refusal);
            }
        }
        Map<String, List<String>> orgs = personIds.isEmpty() ? Map.of() : people.orgsOf(personIds);
        Map<String, Activity> wanted = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            Activity activity = read[i];
            if (activity != null) {
                answers[i] = place(activity, entries.get(i), caller, orgs, wanted);
            }
        }
        Set<String> taken = activities.insertAll(List.copyOf(wanted.values()));
        if (!taken.isEmpty()) {
            compare(answers, read, taken);
        }
        return Arrays.stream(answers).toList();
    }

    /** Checks the people and puts the activity among those to be stored. */
    private static Recorded place(
            Activity activity,
            RecordActivity entry,
            Caller caller,
            Map<String, List<String>> orgs,
            Map<String, Activity> wanted) {
        Set<String> all = new LinkedHashSet<>();
        for (String personId : activity.personIds()) {
            List<String> theirs = orgs.get(personId);
            if (theirs == null || !caller.sees(theirs)) {
                return refused(entry, new ProblemException(ActivityProblems.PERSON_UNKNOWN));
            }
            all.addAll(theirs);
        }
        String id = activity.id().toString();
        Activity twin = wanted.get(id);
        if (twin != null) {
            return twin.contentHash().equals(activity.contentHash())
                    ? new Recorded(id, Outcome.ALREADY_RECORDED, null)
                    : refused(entry, new ProblemException(ActivityProblems.ACTIVITY_ID_REUSED));
        }
        List<String> first = orgs.getOrDefault(activity.personIds().get(0), List.of());
        wanted.put(id, within(activity, first, new ArrayList<>(all)));
        return new Recorded(id, Outcome.RECORDED, null);
    }

    /** Tells repetitions of stored activities from contradictions. */
    private void compare(@Nullable Recorded[] answers, @Nullable Activity[] read, Set<String> taken) {
        Map<String, String> stored = new HashMap<>(activities.contentHashes(taken));
        for (int i = 0; i < answers.length; i++) {
            Recorded answer = answers[i];
            Activity activity = read[i];
            if (activity == null || answer == null || answer.outcome() == Outcome.REFUSED) {
                continue;
            }
            String id = activity.id().toString();
            if (taken.contains(id)) {
                answers[i] = activity.contentHash().equals(stored.get(id))
                        ? new Recorded(id, Outcome.ALREADY_RECORDED, null)
                        : new Recorded(id, Outcome.REFUSED, new ProblemException(ActivityProblems.ACTIVITY_ID_REUSED));
            }
        }
    }

    private static Recorded refused(RecordActivity entry, ProblemException refusal) {
        return new Recorded(entry.activityId(), Outcome.REFUSED, refusal);
    }

    private static Activity within(Activity a, List<String> first, List<String> all) {
        return new Activity(
                a.id(),
                a.kind(),
                a.type(),
                a.personIds(),
                a.at(),
                a.minutes(),
                a.result(),
                a.role(),
                a.note(),
                a.recordedBy(),
                first,
                all,
                a.enteredAt(),
                a.contentHash());
    }
}

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.app.Recorded.Outcome;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/**
 * Records activities. Whatever their number: one look-up of the people, one insert, and one more look-up only when an id was there
 * already or one corrects another.
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
        Map<String, Activity> replaced = replaced(read);
        replaced.values().forEach(activity -> personIds.addAll(activity.personIds()));
        Map<String, List<String>> orgs = personIds.isEmpty() ? Map.of() : people.orgsOf(personIds);
        Map<String, Activity> wanted = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            Activity activity = read[i];
            if (activity != null) {
                ProblemException fault = faultOfReplaced(activity, caller, orgs, replaced);
                answers[i] = fault == null
                        ? place(activity, entries.get(i), caller, orgs, wanted)
                        : refused(entries.get(i), fault);
            }
        }
        Set<String> taken = activities.insertAll(List.copyOf(wanted.values()));
        if (!taken.isEmpty()) {
            compare(answers, read, taken);
        }
        return Arrays.stream(answers).toList();
    }

    /** The activities that are corrected, by id. */
    private Map<String, Activity> replaced(@Nullable Activity[] read) {
        Set<String> ids = new LinkedHashSet<>();
        for (Activity activity : read) {
            UUID id = activity == null ? null : activity.entry().replaces();
            if (id != null) {
                ids.add(id.toString());
            }
        }
        return ids.isEmpty() ? Map.of() : activities.findAll(ids);
    }

    /** What is wrong with the activity a correction names, if it names one: it must be the caller's to see and count no more. */
    private static @Nullable ProblemException faultOfReplaced(
            Activity activity, Caller caller, Map<String, List<String>> orgs, Map<String, Activity> replaced) {
        UUID id = activity.entry().replaces();
        if (id == null) {
            return null;
        }
        Activity old = replaced.get(id.toString());
        boolean seen = old != null
                && old.personIds().stream().anyMatch(personId -> caller.sees(orgs.getOrDefault(personId, List.of())));
        if (old == null || !seen) {
            return new ProblemException(ActivityProblems.REPLACED_UNKNOWN);
        }
        return old.withdrawal() == null ? new ProblemException(ActivityProblems.REPLACED_NOT_WITHDRAWN) : null;
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
            return twin.entry().contentHash().equals(activity.entry().contentHash())
                    ? new Recorded(id, Outcome.ALREADY_RECORDED, null)
                    : refused(entry, new ProblemException(ActivityProblems.ACTIVITY_ID_REUSED));
        }
        List<String> first = orgs.getOrDefault(activity.personIds().get(0), List.of());
        wanted.put(id, activity.within(first, new ArrayList<>(all)));
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
                answers[i] = activity.entry().contentHash().equals(stored.get(id))
                        ? new Recorded(id, Outcome.ALREADY_RECORDED, null)
                        : new Recorded(id, Outcome.REFUSED, new ProblemException(ActivityProblems.ACTIVITY_ID_REUSED));
            }
        }
    }

    private static Recorded refused(RecordActivity entry, ProblemException refusal) {
        return new Recorded(entry.activityId(), Outcome.REFUSED, refusal);
    }
}

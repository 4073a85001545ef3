package org.shouwang.careactivity.activity.app;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Finds activities; the caller only meets those of his own organisations' people. */
public final class FindActivities {
    private static final Pattern SORT_KEY = Pattern.compile("-?\\d{1,15}( [0-9a-f-]{36})+");

    private final Activities activities;
    private final PlanQueries people;

    /** A finder. */
    public FindActivities(Activities activities, PlanQueries people) {
        this.activities = activities;
        this.people = people;
    }

    /** One activity, with its note for those whose work it is. Who may see it follows where its people belong today. */
    public Activity one(String id, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Activity activity = activities
                .find(id)
                .map(Loaded::state)
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(people.orgsOf(activity.personIds()).values().stream()
                .flatMap(List::stream)
                .toList());
        return NoteReaders.shown(activity, caller);
    }

    /** A person's activities without notes, withdrawn ones marked as such, the latest first. */
    public Page<Activity> ofPerson(String personId, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        List<String> orgs = people.orgsOf(List.of(personId)).get(personId);
        if (orgs == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        caller.requireSees(orgs);
        String before = cursor == null ? null : sortKey(cursor);
        List<Activities.Row> rows = activities.ofPerson(people.recordsOf(personId), before, limit + 1);
        List<Activity> items =
                rows.stream().limit(limit).map(Activities.Row::activity).toList();
        return new Page<>(
                items, rows.size() > limit ? Cursor.encode(rows.get(limit - 1).sortKey()) : null);
    }

    private static String sortKey(String cursor) {
        String key = Cursor.decode(cursor, 1).get(0);
        if (!SORT_KEY.matcher(key).matches()) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
        return key;
    }
}

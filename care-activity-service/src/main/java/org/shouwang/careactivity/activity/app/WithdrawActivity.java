package org.shouwang.careactivity.activity.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalRights;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/** Takes an activity back that should not have been written down so. Nothing is deleted, and a withdrawal is final. */
public final class WithdrawActivity {
    private final Activities activities;
    private final PlanQueries people;
    private final Clock clock;

    /** Takes activities back. */
    public WithdrawActivity(Activities activities, PlanQueries people, Clock clock) {
        this.activities = activities;
        this.people = people;
        this.clock = clock;
    }

    /** The activity as it stands then. The same reason again is no fault and changes nothing; another one is refused. */
    public Activity withdraw(String id, @Nullable String reason, @Nullable String comment, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Withdrawal withdrawal = WithdrawalReader.read(reason, comment, caller, clock.instant());
        Loaded<Activity> loaded = load(id);
        requireRight(loaded.state(), caller);
        if (loaded.state().withdrawal() == null) {
            Activity withdrawn = loaded.state().withdrawn(withdrawal);
            if (activities.withdraw(loaded, withdrawn)) {
                return NoteReaders.shown(withdrawn, caller);
            }
            loaded = load(id);
        }
        Withdrawal before = loaded.state().withdrawal();
        if (before == null || !before.saysTheSame(withdrawal)) {
            throw new ProblemException(ActivityProblems.ACTIVITY_WITHDRAWN);
        }
        return NoteReaders.shown(loaded.state(), caller);
    }

    private Loaded<Activity> load(String id) {
        return activities.find(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    private void requireRight(Activity activity, Caller caller) {
        Map<String, List<String>> orgs = people.orgsOf(activity.personIds());
        caller.requireSees(orgs.values().stream().flatMap(List::stream).toList());
        boolean answersForAll = orgs.values().stream().allMatch(caller::sees);
        if (!WithdrawalRights.allows(activity.entry().by(), caller.subject(), caller.roles(), answersForAll)) {
            throw new ProblemException(ActivityProblems.WITHDRAWAL_NOT_ALLOWED);
        }
    }
}

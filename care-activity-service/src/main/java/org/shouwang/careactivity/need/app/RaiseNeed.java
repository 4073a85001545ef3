package org.shouwang.careactivity.need.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedKind;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Writes down what a person needs, or what a child came to tell; the clock for the answer starts from its event. */
public final class RaiseNeed {
    private final Needs needs;
    private final PlanStore people;
    private final Clock clock;

    /** Looks people up in their care plans. */
    public RaiseNeed(Needs needs, PlanStore people, Clock clock) {
        this.needs = needs;
        this.people = people;
        this.clock = clock;
    }

    /**
     * That a need is stored.
     *
     * @param now false when it was stored before with the same content
     */
    public record Raised(UUID needId, boolean now) {}

    /** Stores a need unless it was stored before. */
    public Raised raise(NeedEntry entry, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Need read = NeedReader.need(entry, caller, now);
        Need need = placed(read, subject(read, caller).orgs());
        if (needs.insert(need)) {
            return new Raised(need.id(), true);
        }
        boolean same = needs.find(need.id().toString())
                .filter(stored -> stored.state().raisedAs(need))
                .isPresent();
        if (!same) {
            throw new ProblemException(NeedProblems.NEED_ID_REUSED);
        }
        return new Raised(need.id(), false);
    }

    /** Of somebody the caller answers for; only a child comes of its own accord. */
    private Subject subject(Need need, Caller caller) {
        Subject subject = people.standing(need.personId())
                .map(Loaded::state)
                .map(CarePlan::subject)
                .filter(person -> UnitId.code(person.personId()).isEmpty() && caller.sees(person.orgs()))
                .orElseThrow(() -> new ProblemException(ActivityProblems.PERSON_UNKNOWN));
        if (need.kind() == NeedKind.MESSAGE && subject.traits().kind() != Kind.CHILD) {
            Faults faults = new Faults();
            faults.add("/kind", "NOT_A_CHILD", "只有儿童才有“孩子主动联系”，请改用 NEED", "is for children only; use NEED");
            throw faults.refusal();
        }
        return subject;
    }

    private static Need placed(Need read, List<String> orgs) {
        return new Need(
                read.id(),
                read.kind(),
                read.personId(),
                orgs,
                read.category(),
                read.text(),
                read.raising(),
                read.steps(),
                null);
    }
}

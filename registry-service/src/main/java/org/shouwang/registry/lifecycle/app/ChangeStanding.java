package org.shouwang.registry.lifecycle.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.app.Authors;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonProblems;
import org.shouwang.registry.person.app.PersonView;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Moves one person along the life cycle; every step names the version that was read, and says why. */
@Service
public final class ChangeStanding {

    private static final int ATTEMPTS = 3;

    private final People people;
    private final ViewPerson viewing;
    private final Authors authors;
    private final Clock clock;

    ChangeStanding(People people, ViewPerson viewing, Authors authors, Clock clock) {
        this.people = people;
        this.viewing = viewing;
        this.authors = authors;
        this.clock = clock;
    }

    /**
     * A step of somebody's.
     *
     * @param on the day from which it holds; none = today
     * @param why in the caller's own words
     */
    public record Step(
            @Nullable LocalDate on,
            @Nullable String why,
            @Nullable String ifMatch) {}

    /** Somebody looked whether it is all still so. */
    public PersonView verify(String id, Course.Result result, Step step, Caller caller) {
        return take(id, "verification", step, caller, Operation.VERIFY_PERSON, now -> {
            present(now);
            return now.verified(day(step, now.on()), caller.subject(), result);
        });
    }

    /** The file is there. */
    public PersonView file(String id, Step step, Caller caller) {
        return take(id, "filing", step, caller, Operation.FILE_PERSON, now -> {
            present(now);
            return now.filed();
        });
    }

    /** Left the register; a death ends everything at once. */
    public PersonView depart(String id, String exitReason, Step step, Caller caller) {
        return take(id, "departure", step, caller, Operation.DEPART_PERSON, now -> {
            boolean same = now.status() == Registration.Status.LEFT
                    && exitReason.equals(now.exitReason())
                    && (step.on() == null || step.on().equals(now.leftOn()));
            if (same) {
                return now;
            }
            present(now);
            return now.left(exitReason, day(step, now.on()));
        });
    }

    /** The same, on a proposal: no version was read, so it is tried again when somebody else was faster. */
    public void departed(String id, String exitReason, LocalDate on, @Nullable String why, Caller caller) {
        for (int attempt = 1; ; attempt++) {
            try {
                Loaded<Person> found = viewing.seen(id, caller);
                depart(id, exitReason, new Step(on, why, ETags.of(found.version())), caller);
                return;
            } catch (ProblemException e) {
                if (e.problem() != CommonProblems.STALE_VERSION || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Came back: everything begins anew. */
    public PersonView comeBack(String id, Step step, Caller caller) {
        return take(id, "return", step, caller, Operation.RETURN_PERSON, now -> {
            if (now.present()) {
                throw new ProblemException(LifeCycleProblems.STILL_ON_REGISTER);
            }
            LocalDate left = now.leftOn();
            return now.returned(day(step, left == null ? now.on() : left));
        });
    }

    /** Freezes the file of somebody who left. */
    public PersonView lock(String id, Step step, Caller caller) {
        return take(id, "lock", step, caller, Operation.LOCK_PERSON, now -> {
            if (now.present()) {
                throw new ProblemException(LifeCycleProblems.STILL_ON_REGISTER);
            }
            return now.frozen();
        });
    }

    /** Lets it be changed again. */
    public PersonView unlock(String id, Step step, Caller caller) {
        Rights.require(Operation.UNLOCK_PERSON, caller);
        Loaded<Person> found = current(id, "unlock", step, caller);
        Registration now = found.state().registration();
        if (!now.locked()) {
            throw new ProblemException(LifeCycleProblems.NOT_LOCKED);
        }
        return stored(found, now.thawed(), step, caller);
    }

    private PersonView take(
            String id,
            String action,
            Step step,
            Caller caller,
            Operation operation,
            Function<Registration, Registration> next) {
        Rights.require(operation, caller);
        Loaded<Person> found = current(id, action, step, caller);
        Registration now = found.state().registration();
        if (now.locked()) {
            throw new ProblemException(PersonProblems.RECORD_LOCKED);
        }
        return stored(found, next.apply(now), step, caller);
    }

    private Loaded<Person> current(String id, String action, Step step, Caller caller) {
        Loaded<Person> found = viewing.seen(id, caller);
        ETags.requireCurrent(step.ifMatch(), found.version());
        viewing.note(caller, found, action, null);
        return found;
    }

    private PersonView stored(Loaded<Person> found, Registration next, Step step, Caller caller) {
        Loaded<Person> stored = found.state()
                .stands(next, authors.of(caller, step.on(), step.why()))
                .map(changed -> people.change(new People.Changing(found, changed)))
                .orElse(found);
        return viewing.opened(stored, caller);
    }

    private static void present(Registration now) {
        if (!now.present()) {
            throw new ProblemException(LifeCycleProblems.NOT_ON_REGISTER);
        }
    }

    /** The day named, between the earliest possible and today. */
    private LocalDate day(Step step, LocalDate earliest) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = step.on() == null ? today : step.on();
        if (day.isAfter(today) || day.isBefore(earliest)) {
            throw new ProblemException(LifeCycleProblems.DAY_NOT_POSSIBLE);
        }
        return day;
    }
}

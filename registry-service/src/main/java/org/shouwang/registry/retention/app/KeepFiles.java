package org.shouwang.registry.retention.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.erasure.app.ErasePerson;
import org.shouwang.registry.lifecycle.Stay;
import org.shouwang.registry.lifecycle.app.Stays;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.retention.RetentionRule;
import org.shouwang.registry.rights.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Says whose file has been kept long enough, and erases those. A locked file is held: nobody erases it until it is unlocked. */
@Service
public final class KeepFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeepFiles.class);
    private static final String LOCKED = Registration.Status.LOCKED.name();
    private static final int BATCH = 200;

    private final Stays stays;
    private final People people;
    private final ErasePerson erasing;
    private final RetentionRule rule;
    private final Clock clock;

    KeepFiles(Stays stays, People people, ErasePerson erasing, RetentionRule rule, Clock clock) {
        this.stays = stays;
        this.people = people;
        this.erasing = erasing;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * Whose time is over.
     *
     * @param dueOn the first day on which the file may be erased
     * @param kept how long such files are kept
     * @param held locked, and therefore not erased
     */
    public record Due(Stay stay, LocalDate dueOn, String kept, boolean held) {}

    /** One page of a look ahead. */
    public record Preview(List<Due> due, @Nullable String next) {}

    /**
     * Who would be erased on a day, in the caller's scope, and why; nothing happens.
     *
     * @param day none = today
     */
    public Preview preview(String org, @Nullable LocalDate day, @Nullable String after, int limit, Caller caller) {
        Rights.require(Operation.PREVIEW_RETENTION, caller);
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        List<Due> due = new ArrayList<>();
        String read = after;
        List<Stay> left;
        do {
            left = stays.leftUntil(rule.latestLeaving(on), read, BATCH);
            for (Stay stay : left) {
                read = stay.personId();
                due(stay, on)
                        .filter(one -> stay.orgs().contains(org) && caller.sees(stay.orgs()))
                        .ifPresent(due::add);
            }
        } while (left.size() == BATCH && due.size() < limit);
        List<Due> page = due.subList(0, Math.min(limit, due.size()));
        // the next page begins behind somebody the caller sees, never behind anybody else
        return new Preview(
                List.copyOf(page),
                page.size() == limit ? page.get(limit - 1).stay().personId() : null);
    }

    /**
     * Erases whose time is over, in the caller's scope.
     *
     * @return how many were erased; 0 when none is left
     */
    public int run(String org, Caller caller) {
        Rights.require(Operation.RUN_RETENTION, caller);
        return erase(
                due -> due.stay().orgs().contains(org) && caller.sees(due.stay().orgs()));
    }

    /** Erases everybody whose time is over. */
    public int runAll() {
        return erase(due -> true);
    }

    private int erase(java.util.function.Predicate<Due> wanted) {
        LocalDate today = LocalDate.now(clock);
        int erased = 0;
        String after = null;
        List<Stay> left;
        do {
            left = stays.leftUntil(rule.latestLeaving(today), after, BATCH);
            for (Stay stay : left) {
                after = stay.personId();
                Due due = due(stay, today).orElse(null);
                if (due != null && !due.held() && wanted.test(due) && erased(stay.personId(), today)) {
                    erased++;
                }
            }
        } while (left.size() == BATCH);
        if (erased > 0) {
            LOG.info("{} files were kept long enough and are erased", erased);
        }
        return erased;
    }

    /** Looks once more at the document itself: the list may be older. */
    private boolean erased(String personId, LocalDate today) {
        Loaded<Person> found = people.find(personId).orElse(null);
        if (found == null) {
            return false;
        }
        Registration now = found.state().registration();
        LocalDate leftOn = now.leftOn();
        if (now.status() != Registration.Status.LEFT
                || leftOn == null
                || found.state().mergedInto().isPresent()
                || rule.dueOn(leftOn, now.exitReason()).isAfter(today)) {
            return false;
        }
        try {
            erasing.erase(found, Course.Cause.RETENTION);
            return true;
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            return false;
        } catch (RuntimeException e) {
            // one record must not keep all others for ever; it is tried again with the next run
            LOG.error("File {} cannot be erased: {}", personId, e.toString());
            return false;
        }
    }

    private Optional<Due> due(Stay stay, LocalDate on) {
        LocalDate leftOn = stay.leftOn();
        if (leftOn == null) {
            return Optional.empty();
        }
        LocalDate dueOn = rule.dueOn(leftOn, stay.exitReason());
        return dueOn.isAfter(on)
                ? Optional.empty()
                : Optional.of(
                        new Due(stay, dueOn, rule.period(stay.exitReason()).toString(), LOCKED.equals(stay.status())));
    }
}

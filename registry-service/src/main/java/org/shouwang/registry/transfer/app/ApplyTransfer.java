package org.shouwang.registry.transfer.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.person.Why;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.transfer.Transfer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Moves the person of an accepted transfer. Acceptance is one write and the move another; the move carries the transfer's id,
 * so that whoever finds the first without the second can tell what is missing and do it once.
 */
@Service
public final class ApplyTransfer {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyTransfer.class);
    private static final int ATTEMPTS = 5;
    private static final int BATCH = 100;

    private final Transfers transfers;
    private final People people;
    private final Organisations organisations;
    private final Clock clock;

    ApplyTransfer(Transfers transfers, People people, Organisations organisations, Clock clock) {
        this.transfers = transfers;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Does what is missing of transfers accepted, and ends those nobody decided in time; how many. */
    public int heal() {
        int done = 0;
        for (Loaded<Transfer> transfer : transfers.pending(BATCH)) {
            try {
                apply(transfer);
                done++;
            } catch (RuntimeException e) {
                LOG.warn("Transfer {} is accepted and waits to be carried out: {}", transfer.id(), e.toString());
            }
        }
        LocalDate today = LocalDate.now(clock);
        Transfer.Decision decided = new Transfer.Decision("system", clock.instant(), null);
        for (Loaded<Transfer> transfer : transfers.overdue(today, BATCH)) {
            Optional<Transfer> expired = transfer.state().expired(today, decided);
            if (expired.isPresent() && transfers.change(transfer, expired.get())) {
                done++;
            }
        }
        return done;
    }

    /** Moves the person and notes that; may be done by several at once. */
    void apply(Loaded<Transfer> accepted) {
        Transfer transfer = accepted.state();
        boolean moved = false;
        for (int attempt = 0; attempt < ATTEMPTS && !moved; attempt++) {
            Loaded<Person> found = people.find(transfer.personId()).orElse(null);
            if (found == null || !found.state().registration().present()) {
                transfers.change(accepted, transfer.lapsed());
                return;
            }
            moved = moved(found, transfer);
        }
        if (!moved) {
            throw new IllegalStateException("the person was changed by others all the time");
        }
        transfers.change(accepted, transfer.applied());
    }

    private boolean moved(Loaded<Person> found, Transfer transfer) {
        Person person = found.state();
        if (transfer.id().equals(person.registration().course().transferId())) {
            return true;
        }
        Optional<Person.Changed> changed = person.moved(
                transfer.id(), home(transfer.target()), schooling(transfer.target(), person), author(transfer));
        if (changed.isEmpty()) {
            return true;
        }
        try {
            people.change(new People.Changing(found, changed.get()));
            return true;
        } catch (OptimisticLockingFailureException | ProblemException stale) {
            return false;
        }
    }

    private Author author(Transfer transfer) {
        Transfer.Decision decision = transfer.decision();
        String by = decision == null ? transfer.askedBy() : decision.by();
        return new Author(by, clock.instant(), LocalDate.now(clock), new Why(Why.Cause.DECISION, transfer.id(), null));
    }

    private @Nullable Home home(Transfer.Target target) {
        String village = target.village();
        return village == null ? null : new Home(village, orgs(village));
    }

    private @Nullable Schooling schooling(Transfer.Target target, Person person) {
        String school = target.school();
        if (school == null) {
            return null;
        }
        Schooling now = person.schooling();
        String classCode = target.classCode();
        return new Schooling(
                school,
                classCode,
                now.stage(),
                now.grade(),
                now.boarding(),
                now.band(),
                orgs(classCode == null ? school : classCode));
    }

    private List<String> orgs(String code) {
        return organisations
                .find(code)
                .map(Loaded::state)
                .map(Organisation::orgs)
                .orElseThrow(() -> new IllegalStateException("organisation " + code + " is gone"));
    }
}

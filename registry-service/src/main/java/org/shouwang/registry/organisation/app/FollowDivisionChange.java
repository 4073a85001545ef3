package org.shouwang.registry.organisation.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.organisation.DivisionChange;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.Validity;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonQuery;
import org.springframework.stereotype.Service;

/**
 * Carries one change out: the old code ends, the new one begins, schools hang under it, households, work groups and people
 * follow. Every step may be done again after an interruption; what is done already stays as it is.
 */
@Service
final class FollowDivisionChange {

    private static final int AT_ONCE = 200;
    private static final int ROUNDS = 5;

    private final Organisations organisations;
    private final People people;
    private final Relocate relocate;
    private final List<DivisionFollower> followers;
    private final Clock clock;

    FollowDivisionChange(
            Organisations organisations,
            People people,
            Relocate relocate,
            List<DivisionFollower> followers,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.relocate = relocate;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /** Somebody else went on meanwhile, or somebody else's change came between too often: it is taken up again. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Carries it out.
     *
     * @param moved told of people moved; false = stop, it is somebody else's now
     */
    void follow(DivisionChange change, LongPredicate moved) {
        begin(change);
        end(change);
        Organisation next = change.split() ? null : found(change.to().get(0));
        if (next != null) {
            hang(change.from(), next, moved);
            followers.forEach(follower -> follower.follow(change.from(), next, change.on()));
        }
        Relocate.Move move =
                new Relocate.Move(change.from(), next, change.on(), change.id(), change.by(), clock.instant());
        for (int round = 0; round < ROUNDS; round++) {
            if (!walk(move, moved)) {
                return;
            }
        }
        throw new NotYet();
    }

    /** Codes that nobody used before begin on the day. */
    private void begin(DivisionChange change) {
        List<Organisations.Changing> changes = new ArrayList<>();
        for (Loaded<Organisation> next : organisations.findAll(change.to())) {
            Validity validity = next.state().validity();
            boolean used = !people.search(PersonQuery.in(next.id(), null, 1)).isEmpty();
            if (validity.equals(Validity.OPEN) && !used) {
                changes.add(new Organisations.Changing(next, next.state().valid(validity.begunOn(change.on()))));
            }
        }
        store(changes);
    }

    private void end(DivisionChange change) {
        Loaded<Organisation> old = organisations.find(change.from()).orElseThrow();
        Validity ended = old.state().validity().succeededOn(change.on(), change.to());
        if (!ended.equals(old.state().validity())) {
            store(List.of(new Organisations.Changing(old, old.state().valid(ended))));
        }
    }

    /** Schools under the old code; classes before their school, which is how an interrupted step is found again. */
    private void hang(String old, Organisation next, LongPredicate moved) {
        for (Organisation part : parts(old)) {
            if (part.type() != OrganisationType.SCHOOL) {
                continue;
            }
            Organisation school = part.under(next);
            List<Organisations.Changing> classes = new ArrayList<>();
            List<Organisation> hanging = parts(part.code());
            organisations
                    .findAll(hanging.stream().map(Organisation::code).toList())
                    .forEach(found -> classes.add(
                            new Organisations.Changing(found, found.state().under(school))));
            classes.removeIf(change -> change.before().state().equals(change.after()));
            store(classes);
            organisations
                    .find(part.code())
                    .ifPresent(found -> store(List.of(
                            new Organisations.Changing(found, found.state().under(next)))));
            if (!moved.test(0)) {
                throw new NotYet();
            }
        }
    }

    private List<Organisation> parts(String parent) {
        List<Organisation> all = new ArrayList<>();
        String after = null;
        List<Organisation> page;
        do {
            page = organisations.below(parent, after, AT_ONCE);
            all.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).code();
        } while (page.size() == AT_ONCE);
        return all;
    }

    private void store(List<Organisations.Changing> changes) {
        if (!changes.isEmpty() && !organisations.changeAll(changes).isEmpty()) {
            throw new NotYet();
        }
    }

    private Organisation found(String code) {
        return organisations.find(code).orElseThrow().state();
    }

    /** Everybody who lies in the old code; whether somebody has to be looked at again. */
    private boolean walk(Relocate.Move move, LongPredicate moved) {
        boolean again = false;
        String after = null;
        List<Loaded<Person>> page;
        do {
            page = people.search(PersonQuery.in(move.old(), after, AT_ONCE));
            if (!page.isEmpty()) {
                after = page.get(page.size() - 1).id();
                Relocate.Moved done = relocate.move(page, move);
                again |= !done.stale().isEmpty();
                if (!moved.test(done.people())) {
                    throw new NotYet();
                }
            }
        } while (page.size() == AT_ONCE);
        return again;
    }
}

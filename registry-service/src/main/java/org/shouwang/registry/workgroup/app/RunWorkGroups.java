package org.shouwang.registry.workgroup.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.workgroup.Office;
import org.shouwang.registry.workgroup.WorkGroup;
import org.springframework.stereotype.Service;

/** Keeps the work groups of villages and towns: their terms, who holds which office, what is to be done about them. */
@Service
public final class RunWorkGroups {

    private static final int MOST_PLACES = 2_000;

    private final WorkGroups groups;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    RunWorkGroups(WorkGroups groups, Organisations organisations, People people, Clock clock) {
        this.groups = groups;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** A place and how its group stands. */
    public record Standing(Organisation place, WorkGroup group, WorkGroup.State state) {}

    /**
     * A group as it is now.
     *
     * @param version 0 = nothing was set up yet
     */
    public record Current(WorkGroup group, long version) {

        static Current of(Loaded<WorkGroup> stored) {
            return new Current(stored.state(), stored.version());
        }
    }

    /** The business day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The group of a place; one without terms when none was set up. */
    public Current group(String org, Caller caller) {
        Organisation place = place(org, caller);
        return groups.find(org).map(Current::of).orElseGet(() -> new Current(WorkGroup.of(org, place.orgs()), 0));
    }

    /** The places right below an organisation, or itself, whose group stands so; all when no state is asked for. */
    public List<Standing> standings(String org, WorkGroup.@Nullable State state, Caller caller) {
        Organisation above = organisation(org, caller);
        List<Organisation> places = above.type() == OrganisationType.VILLAGE
                ? List.of(above)
                : organisations.below(org, null, MOST_PLACES).stream()
                        .filter(RunWorkGroups::hasGroup)
                        .toList();
        Map<String, WorkGroup> known = groups
                .findAll(places.stream().map(Organisation::code).toList())
                .stream()
                .collect(Collectors.toMap(WorkGroup::org, Function.identity()));
        LocalDate today = today();
        return places.stream()
                .map(place -> {
                    WorkGroup group = known.getOrDefault(place.code(), WorkGroup.of(place.code(), place.orgs()));
                    return new Standing(place, group, group.state(today));
                })
                .filter(standing -> state == null || standing.state() == state)
                .toList();
    }

    /** Begins a term; the same term again changes nothing. */
    public Current begin(
            String org, LocalDate from, @Nullable LocalDate until, @Nullable String ifMatch, Caller caller) {
        LocalDate last = until == null ? WorkGroup.yearFrom(from) : until;
        if (last.isBefore(from)) {
            throw new ProblemException(CommonProblems.VALIDATION_FAILED)
                    .withErrors(List.of(new FieldProblem(
                            "/until", "BEFORE_FROM", "任期结束日早于起始日。", "The term ends before it begins.")));
        }
        return change(org, ifMatch, caller, group -> {
            boolean same = group.terms().stream()
                    .anyMatch(term -> term.from().equals(from) && term.until().equals(last));
            return same
                    ? group
                    : group.begin(from, last).orElseThrow(() -> new ProblemException(WorkGroupProblems.TERM_OVERLAPS));
        });
    }

    /** Puts a helper into an office from a day on. */
    public Current appoint(
            String org, String personId, Office office, LocalDate from, @Nullable String ifMatch, Caller caller) {
        return change(org, ifMatch, caller, group -> {
            requireHelper(personId, group);
            return group.appoint(personId, office, from)
                    .orElseThrow(() -> new ProblemException(WorkGroupProblems.NO_TERM));
        });
    }

    /** Ends somebody's office. */
    public Current dismiss(
            String org, String personId, Office office, LocalDate lastDay, @Nullable String ifMatch, Caller caller) {
        return change(
                org,
                ifMatch,
                caller,
                group -> group.dismiss(personId, office, lastDay)
                        .orElseThrow(() -> new ProblemException(WorkGroupProblems.NO_TERM)));
    }

    private Current change(String org, @Nullable String ifMatch, Caller caller, Function<WorkGroup, WorkGroup> how) {
        Organisation place = place(org, caller);
        Optional<Loaded<WorkGroup>> stored = groups.find(org);
        ETags.requireCurrent(ifMatch, stored.map(Loaded::version).orElse(0L));
        WorkGroup before = stored.map(Loaded::state).orElseGet(() -> WorkGroup.of(org, place.orgs()));
        WorkGroup after = how.apply(before);
        if (after.equals(before)) {
            return new Current(before, stored.map(Loaded::version).orElse(0L));
        }
        return Current.of(stored.map(found -> groups.change(found, after))
                .orElseGet(
                        () -> groups.add(after).orElseThrow(() -> new ProblemException(CommonProblems.STALE_VERSION))));
    }

    /** A helper of the place or of one around it: a cadre of the town may serve in a village. */
    private void requireHelper(String personId, WorkGroup group) {
        Optional<Boolean> serves = people.find(
                        personId, new Sight(Set.of(group.orgs().get(0))))
                .map(person -> person.state().kind() == Kind.HELPER);
        if (!serves.orElse(false)) {
            throw new ProblemException(WorkGroupProblems.NOT_A_HELPER);
        }
    }

    private Organisation place(String org, Caller caller) {
        Organisation place = organisation(org, caller);
        if (!hasGroup(place)) {
            throw new ProblemException(WorkGroupProblems.NOT_HERE);
        }
        return place;
    }

    private Organisation organisation(String org, Caller caller) {
        Organisation found = organisations
                .find(org)
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND))
                .state();
        caller.requireSees(found.orgs());
        return found;
    }

    private static boolean hasGroup(Organisation place) {
        return place.type() == OrganisationType.VILLAGE || place.type() == OrganisationType.TOWN;
    }
}

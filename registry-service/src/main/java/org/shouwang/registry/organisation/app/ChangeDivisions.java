package org.shouwang.registry.organisation.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.organisation.DivisionChange;
import org.shouwang.registry.organisation.DivisionChangeRule;
import org.shouwang.registry.organisation.DivisionCode;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonQuery;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.rights.Sight;
import org.springframework.stereotype.Service;

/** Enters changes of divisions, shows them, and decides who of a split division goes where. */
@Service
public final class ChangeDivisions {

    private static final int AT_ONCE = 200;

    private final DivisionChanges changes;
    private final Organisations organisations;
    private final People people;
    private final Relocate relocate;
    private final Clock clock;

    ChangeDivisions(
            DivisionChanges changes, Organisations organisations, People people, Relocate relocate, Clock clock) {
        this.changes = changes;
        this.organisations = organisations;
        this.people = people;
        this.relocate = relocate;
        this.clock = clock;
    }

    /** What the caller enters. */
    public record Command(
            String from,
            List<String> to,
            LocalDate on,
            @Nullable String note) {}

    /** Enters a change; entering it again changes nothing. */
    public DivisionChange enter(Command command, Caller caller) {
        Rights.require(Operation.ENTER_DIVISION_CHANGE, caller);
        String from = DivisionCode.normalise(command.from());
        List<String> to =
                command.to().stream().map(DivisionCode::normalise).distinct().toList();
        Organisation old = mine(from, caller);
        List<DivisionChange> before = changes.of(List.of(from));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (String code : to) {
            DivisionChangeRule.fault(old, mine(code, caller), command.on(), before, today)
                    .ifPresent(ChangeDivisions::refuse);
        }
        DivisionChange change =
                DivisionChange.entered(from, to, command.on(), command.note(), caller.subject(), clock.instant());
        changes.enter(change, Objects.requireNonNull(old).orgs());
        return changes.find(change.id(), Sight.EVERYTHING).orElseThrow();
    }

    private @Nullable Organisation mine(String code, Caller caller) {
        return organisations
                .find(code)
                .map(Loaded::state)
                .filter(found -> caller.sees(found.orgs()))
                .orElse(null);
    }

    private static void refuse(DivisionChangeRule.Fault fault) {
        switch (fault) {
            case UNKNOWN_OLD, UNKNOWN_NEW ->
                throw refused("区划代码不存在或不在您的范围内", "a division does not exist or is not in your scope");
            case SAME_CODE -> throw refused("新代码与旧代码相同", "the new code is the old one");
            case TYPE_DIFFERS -> throw refused("新旧代码的级别不同", "the codes are of different levels");
            case ENDED_OTHERWISE ->
                throw refused("该代码已在另一日期停用，或其变更已处理", "the code ends on another day, or its change is done already");
        }
    }

    private static ProblemException refused(String zh, String en) {
        return new ProblemException(DivisionProblems.DIVISION_CHANGE_REFUSED, zh, en);
    }

    /** Changes in the caller's scope, by id. */
    public List<DivisionChange> list(@Nullable String after, int limit, Caller caller) {
        Rights.require(Operation.LIST_DIVISION_CHANGES, caller);
        return changes.list(Rights.sight(caller), after, limit);
    }

    /** One change. */
    public DivisionChange view(String id, Caller caller) {
        Rights.require(Operation.GET_DIVISION_CHANGE, caller);
        return changes.find(id, Rights.sight(caller)).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    /** One page of those of a change who are still where nobody can be any more, by id. */
    public record Left(List<Person> people, @Nullable String next) {}

    /** Who still lives or works in the old division. */
    public Left left(String id, @Nullable String after, Caller caller) {
        DivisionChange change = view(id, caller);
        List<Loaded<Person>> page =
                people.search(PersonQuery.in(change.from(), after, AT_ONCE).within(Rights.sight(caller)));
        return new Left(
                page.stream()
                        .map(Loaded::state)
                        .filter(person -> liesIn(person, change.from()))
                        .toList(),
                page.size() < AT_ONCE ? null : page.get(page.size() - 1).id());
    }

    private static boolean liesIn(Person person, String code) {
        Home home = person.home();
        return home != null && home.code().equals(code)
                || person.roles().stream().anyMatch(role -> role.org().equals(code));
    }

    /** A person's way. */
    public record Decision(String personId, String code) {}

    /** What became of a decision. */
    public enum Outcome {
        MOVED,
        /** Is there already. */
        UNCHANGED,
        /** Not there, or not the caller's to see. */
        UNKNOWN,
        /** Somebody else is changing the record: decide again. */
        CONFLICT
    }

    /** Moves people of a division that was split; deciding the same again changes nothing. */
    public Map<String, Outcome> decide(String id, List<Decision> decisions, Caller caller) {
        Rights.require(Operation.DECIDE_DIVISION_CHANGE, caller);
        DivisionChange change = view(id, caller);
        if (decisions.stream().anyMatch(decision -> !change.to().contains(decision.code()))) {
            throw new ProblemException(DivisionProblems.NOT_A_SUCCESSOR);
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Map<String, List<Loaded<Person>>> byCode = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            Loaded<Person> person =
                    people.find(decision.personId(), Rights.sight(caller)).orElse(null);
            if (person == null) {
                outcomes.put(decision.personId(), Outcome.UNKNOWN);
            } else if (!liesIn(person.state(), change.from())) {
                outcomes.put(decision.personId(), Outcome.UNCHANGED);
            } else {
                byCode.computeIfAbsent(decision.code(), code -> new ArrayList<>())
                        .add(person);
            }
        }
        byCode.forEach((code, found) -> outcomes.putAll(move(change, code, found, caller)));
        return outcomes;
    }

    private Map<String, Outcome> move(DivisionChange change, String code, List<Loaded<Person>> found, Caller caller) {
        Organisation next = organisations.find(code).orElseThrow().state();
        Relocate.Moved moved = relocate.move(
                found,
                new Relocate.Move(change.from(), next, change.on(), change.id(), caller.subject(), clock.instant()));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        found.forEach(person ->
                outcomes.put(person.id(), moved.stale().contains(person.id()) ? Outcome.CONFLICT : Outcome.MOVED));
        return outcomes;
    }
}

package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.DutyEvent;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Outcome;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.platform.outbox.Loaded;

/**
 * Keeps a plan for everybody the registry tells of: made when first seen, changed afterwards, ended when they leave. Then lets
 * other parts of this service follow.
 */
public final class FollowPeople {
    private final PlanStore plans;
    private final CarePlanner planner;
    private final History history;
    private final List<PersonFollower> followers;
    private final Clock clock;

    /** A follower of the registry. */
    public FollowPeople(
            PlanStore plans, CarePlanner planner, History history, List<PersonFollower> followers, Clock clock) {
        this.plans = plans;
        this.planner = planner;
        this.history = history;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /** What the registry said of a person, and when. */
    public record News(Subject subject, Instant at) {}

    /** Takes in news, the older before the newer for each person. Safe to repeat. */
    public void follow(List<News> news) {
        if (news.isEmpty()) {
            return;
        }
        Map<String, List<News>> byPerson = new LinkedHashMap<>();
        for (News one : news) {
            byPerson.computeIfAbsent(one.subject().personId(), id -> new ArrayList<>())
                    .add(one);
        }
        Map<String, List<News>> unseen = new LinkedHashMap<>(byPerson);
        for (Loaded<CarePlan> known : plans.find(byPerson.keySet())) {
            unseen.remove(known.id());
        }
        Set<String> seen = new java.util.HashSet<>(byPerson.keySet());
        seen.removeAll(unseen.keySet());
        seen.addAll(plans.insertAll(unseen.values().stream().map(this::begin).toList()));
        plans.changeAll(
                seen,
                loaded -> loaded.stream()
                        .map(plan -> change(
                                plan, byPerson.getOrDefault(plan.subject().personId(), List.of())))
                        .toList());
        followers.forEach(follower -> follower.follow(byPerson.keySet()));
    }

    /** The same for classes, schools and villages; those without any rule get no plan. */
    public void followUnits(List<News> news) {
        follow(news.stream()
                .filter(one -> planner.hasRulesFor(one.subject().traits().kind()))
                .toList());
    }

    private Outcome begin(List<News> news) {
        News first = news.get(0);
        Outcome begun = planner.begin(first.subject(), at(first));
        Outcome changed = change(begun.plan(), news.subList(1, news.size()));
        return joined(begun, changed);
    }

    private Outcome change(CarePlan plan, List<News> news) {
        Outcome outcome = new Outcome(plan, List.of(), List.of());
        for (News one : news) {
            outcome = joined(outcome, planner.change(outcome.plan(), one.subject(), () -> since(one), at(one)));
        }
        return outcome;
    }

    private Collection<Fact> since(News news) {
        String personId = news.subject().personId();
        return history.doneSince(List.of(personId), news.at()).getOrDefault(personId, List.of());
    }

    private static Outcome joined(Outcome first, Outcome second) {
        List<DutyEvent> events = new ArrayList<>(first.events());
        events.addAll(second.events());
        return new Outcome(second.plan(), events, List.of());
    }

    /** When it was said, but never later than our own now. */
    private Instant at(News news) {
        Instant now = clock.instant();
        return (news.at().isAfter(now) ? now : news.at()).truncatedTo(ChronoUnit.MILLIS);
    }
}

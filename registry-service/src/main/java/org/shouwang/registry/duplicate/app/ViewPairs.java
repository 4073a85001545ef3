package org.shouwang.registry.duplicate.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.duplicate.SuspectedPair;
import org.shouwang.registry.duplicate.SuspectedPair.State;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.springframework.stereotype.Service;

/** Shows suspected pairs; a pair of which one record is somebody else's does not exist. */
@Service
public final class ViewPairs {

    private final Pairs pairs;
    private final People people;
    private final ViewPerson viewing;

    ViewPairs(Pairs pairs, People people, ViewPerson viewing) {
        this.pairs = pairs;
        this.people = people;
        this.viewing = viewing;
    }

    /** One page of a list, and where the next one begins. */
    public record PairPage(List<PairView> items, @Nullable String next) {}

    /** One pair. */
    public PairView view(String id, Caller caller) {
        DuplicateRights.requireReader(caller);
        return seen(pairs.find(id).map(List::of).orElse(List.of()), caller).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }

    /** The open pairs a person is in, likeliest first. */
    public List<PairView> of(String personId, Caller caller) {
        DuplicateRights.requireReader(caller);
        viewing.seen(personId, caller);
        List<Loaded<SuspectedPair>> open = pairs.of(List.of(personId)).stream()
                .filter(pair -> pair.state().state() == State.OPEN)
                .sorted((one, other) -> pairs.place(one.state()).compareTo(pairs.place(other.state())))
                .toList();
        return seen(open, caller);
    }

    /** Open pairs in the caller's scope, likeliest first. */
    public PairPage open(@Nullable String org, @Nullable String after, int limit, Caller caller) {
        DuplicateRights.requireReader(caller);
        List<Loaded<SuspectedPair>> found = pairs.open(org, Rights.sight(caller), after, limit + 1);
        boolean more = found.size() > limit;
        List<Loaded<SuspectedPair>> page = more ? found.subList(0, limit) : found;
        String next = more ? pairs.place(page.get(limit - 1).state()) : null;
        return new PairPage(seen(page, caller), next);
    }

    /**
     * Where the records lie now decides, not where they lay when the pair was found. They are asked for also when there is no
     * pair, so that nothing can be told from how long it took.
     */
    private List<PairView> seen(List<Loaded<SuspectedPair>> found, Caller caller) {
        List<String> ids = found.stream()
                .flatMap(pair -> Stream.of(
                        pair.state().one().personId(), pair.state().other().personId()))
                .distinct()
                .toList();
        Map<String, Loaded<Person>> byId = people.byIds(ids, Rights.sight(caller)).stream()
                .collect(Collectors.toMap(Loaded::id, Function.identity()));
        List<PairView> views = new ArrayList<>();
        for (Loaded<SuspectedPair> pair : found) {
            Loaded<Person> one = byId.get(pair.state().one().personId());
            Loaded<Person> other = byId.get(pair.state().other().personId());
            if (one != null && other != null) {
                views.add(new PairView(pair, one, other));
            }
        }
        return views;
    }
}

package org.shouwang.registry.duplicate.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.duplicate.Likeness;
import org.shouwang.registry.duplicate.Numbers;
import org.shouwang.registry.duplicate.SuspectedPair;
import org.shouwang.registry.duplicate.Traits;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.TwinKeys;
import org.shouwang.registry.person.app.People;
import org.springframework.stereotype.Service;

/**
 * Compares people with whoever shares a key with them; never everybody with everybody. Three round trips for any number of
 * people, and one for each pair that is found, changed or gone. Doing it again changes nothing.
 */
@Service
public final class FindDuplicates {

    private static final String ESSENCE = "duplicate.essence";
    /** A key more people share tells nothing. */
    private static final int MOST_SHARING = 60;

    private static final int MOST_CANDIDATES = 20_000;

    private final People people;
    private final Pairs pairs;
    private final Sealer sealer;
    private final Clock clock;
    private final Counter checked;

    FindDuplicates(People people, Pairs pairs, Sealer sealer, Clock clock, MeterRegistry metrics) {
        this.people = people;
        this.pairs = pairs;
        this.sealer = sealer;
        this.clock = clock;
        this.checked = Counter.builder("registry.duplicates.checked")
                .description("people compared with those who share a key with them")
                .register(metrics);
        Gauge.builder("registry.duplicates.open", pairs, Pairs::waiting)
                .description("suspected pairs nobody has decided about")
                .register(metrics);
    }

    /** Compares these people. */
    public void check(Collection<String> personIds) {
        // read before the people: a pair that is decided or asked about again after them is then not as it was read,
        // and stays
        List<Loaded<SuspectedPair>> known = pairs.of(personIds);
        List<Loaded<Person>> mine = people.byIds(personIds);
        Set<String> keys = new LinkedHashSet<>();
        mine.forEach(person -> keys.addAll(TwinKeys.lookUp(person.state())));
        Map<String, List<Person>> sharing = sharing(people.byTwinKeys(keys, MOST_CANDIDATES), keys);
        Map<String, SuspectedPair> found = new LinkedHashMap<>();
        for (Loaded<Person> person : mine) {
            partners(person.state(), sharing).forEach(other -> pair(person.state(), other, found));
        }
        store(known, found);
        checked.increment(mine.size());
    }

    private static Map<String, List<Person>> sharing(List<Loaded<Person>> candidates, Set<String> keys) {
        Map<String, List<Person>> sharing = new HashMap<>();
        for (Loaded<Person> candidate : candidates) {
            for (String key : TwinKeys.lookUp(candidate.state())) {
                if (keys.contains(key)) {
                    sharing.computeIfAbsent(key, any -> new ArrayList<>()).add(candidate.state());
                }
            }
        }
        return sharing;
    }

    private static Collection<Person> partners(Person person, Map<String, List<Person>> sharing) {
        Map<String, Person> partners = new LinkedHashMap<>();
        if (person.mergedInto().isPresent()) {
            return List.of();
        }
        for (String key : TwinKeys.lookUp(person)) {
            List<Person> others = sharing.getOrDefault(key, List.of());
            if (others.size() <= MOST_SHARING) {
                others.forEach(other -> partners.put(other.id(), other));
            }
        }
        partners.remove(person.id());
        partners.values()
                .removeIf(other -> other.kind() != person.kind()
                        || other.mergedInto().isPresent()
                        || other.registration().leftOn() != null
                                && person.registration().leftOn() != null);
        return partners.values();
    }

    private void pair(Person person, Person partner, Map<String, SuspectedPair> found) {
        boolean first = person.id().compareTo(partner.id()) < 0;
        Person one = first ? person : partner;
        Person other = first ? partner : person;
        String id = SuspectedPair.idOf(one.id(), other.id());
        if (!found.containsKey(id)) {
            Traits left = Traits.of(one);
            Traits right = Traits.of(other);
            Likeness likeness = likeness(one, left, other, right);
            if (likeness.suspected()) {
                String essence = sealer.hash(ESSENCE, left.essence() + "\n\n" + right.essence());
                found.put(
                        id,
                        SuspectedPair.found(side(one), side(other), one.kind(), likeness, essence, clock.instant()));
            }
        }
    }

    private static SuspectedPair.Side side(Person person) {
        return new SuspectedPair.Side(person.id(), person.orgs());
    }

    /** Two ID numbers are opened only when it makes a difference whether they are the same but for two digits. */
    private Likeness likeness(Person one, Traits left, Person other, Traits right) {
        Numbers numbers = left.numbers(right);
        Sealed number = one.identity().idNumber();
        Sealed second = other.identity().idNumber();
        if (numbers != Numbers.OTHER
                || number == null
                || second == null
                || !Likeness.of(left, right, Numbers.SWAPPED).suspected()) {
            return Likeness.of(left, right, numbers);
        }
        return Likeness.of(
                left, right, Numbers.of(sealer.open(Fields.ID_NUMBER, number), sealer.open(Fields.ID_NUMBER, second)));
    }

    /** Pairs found are stored; open ones that were not found are no pairs any more. */
    private void store(List<Loaded<SuspectedPair>> read, Map<String, SuspectedPair> found) {
        Map<String, Loaded<SuspectedPair>> known =
                read.stream().collect(Collectors.toMap(Loaded::id, Function.identity()));
        found.forEach((id, pair) -> {
            Loaded<SuspectedPair> before = known.remove(id);
            if (before == null) {
                pairs.add(pair);
            } else {
                SuspectedPair next = before.state().seen(pair);
                if (!next.equals(before.state())) {
                    pairs.change(before, next);
                }
            }
        });
        known.values().stream()
                .filter(pair -> pair.state().state() == SuspectedPair.State.OPEN)
                .forEach(pairs::remove);
    }
}

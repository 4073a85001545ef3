package org.shouwang.registry.duplicate.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Change;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Value;
import org.shouwang.registry.person.Why;
import org.shouwang.registry.person.app.ViewPerson;
import org.springframework.stereotype.Service;

/** Shows, field by field, what differs between two records and what a merge would make of it; changes nothing. */
@Service
public final class PreviewMerge {

    private static final Set<String> NO_NEWS = Set.of("orgs", "mergedInto", "absorbed", "registeredOn");

    private final ViewPairs viewing;
    private final ViewPerson log;
    private final Sealer sealer;
    private final Clock clock;

    PreviewMerge(ViewPairs viewing, ViewPerson log, Sealer sealer, Clock clock) {
        this.viewing = viewing;
        this.log = log;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * One field in which the two differ.
     *
     * @param result what the survivor says after the merge
     */
    public record Difference(
            String part,
            @Nullable String item,
            @Nullable String survivor,
            @Nullable String absorbed,
            @Nullable String result) {}

    /** The differences, if this one goes on. Whoever may decide may see all of both, and is noted in the access log. */
    public List<Difference> preview(String pairId, String survivorId, Caller caller, @Nullable Purpose purpose) {
        PairView seen = viewing.view(pairId, caller);
        DuplicateRights.requireDecider(caller, seen.pair().state().kind());
        if (!seen.pair().state().has(survivorId)) {
            throw new ProblemException(DuplicateProblems.NOT_OF_PAIR);
        }
        Person survivor = seen.person(survivorId).state();
        Person absorbed = seen.person(seen.pair().state().partnerOf(survivorId)).state();
        log.note(caller, seen.person(survivorId), "merge-preview", purpose);
        log.note(caller, seen.person(seen.pair().state().partnerOf(survivorId)), "merge-preview", purpose);
        Instant now = clock.instant();
        Author nobody = new Author("preview", now, LocalDate.ofInstant(now, clock.getZone()), Why.found(pairId));
        Person united =
                survivor.absorb(absorbed, nobody).map(Person.Changed::person).orElse(survivor);
        return differences(survivor, absorbed, united);
    }

    private List<Difference> differences(Person survivor, Person absorbed, Person united) {
        List<Change> gains = survivor.differences(united);
        List<Difference> all = new ArrayList<>();
        for (Change change : survivor.differences(absorbed)) {
            if (!NO_NEWS.contains(change.part())) {
                Value result = gains.stream()
                        .filter(gain -> same(gain, change))
                        .findFirst()
                        .map(Change::to)
                        .orElse(change.from());
                all.add(new Difference(
                        change.part(),
                        change.item(),
                        open(change.field(), change.from()),
                        open(change.field(), change.to()),
                        open(change.field(), result)));
            }
        }
        return all;
    }

    private static boolean same(Change one, Change other) {
        return one.part().equals(other.part()) && Objects.equals(one.item(), other.item());
    }

    private @Nullable String open(@Nullable String field, @Nullable Value value) {
        if (value == null) {
            return null;
        }
        Sealed sealed = value.sealed();
        return sealed == null || field == null ? value.plain() : sealer.open(field, sealed);
    }
}

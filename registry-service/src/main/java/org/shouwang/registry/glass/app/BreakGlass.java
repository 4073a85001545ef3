package org.shouwang.registry.glass.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.glass.BrokenGlass;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Opens one record for two hours. Says the same whether there is such a person: that is seen through the glass only. */
@Service
public final class BreakGlass {

    private final Glasses glasses;
    private final People people;
    private final Sealer sealer;
    private final Ids ids;
    private final Clock clock;

    BreakGlass(Glasses glasses, People people, Sealer sealer, Ids ids, Clock clock) {
        this.glasses = glasses;
        this.people = people;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
    }

    /** The broken glass; counted and to be reviewed, also when nobody is behind it. */
    public BrokenGlass breakIt(String personId, BrokenGlass.Emergency emergency, String words, Caller caller) {
        Rights.require(Operation.BREAK_GLASS, caller);
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        TreeSet<String> orgs = new TreeSet<>(caller.orgs());
        people.find(personId).ifPresent(person -> orgs.addAll(person.state().orgs()));
        for (int slot = glasses.broken(caller.subject(), day) + 1; slot <= BrokenGlass.MOST_A_DAY; slot++) {
            BrokenGlass glass = new BrokenGlass(
                    ids.next(),
                    personId,
                    caller.subject(),
                    List.copyOf(new TreeSet<>(caller.roles())),
                    day,
                    slot,
                    emergency,
                    sealer.seal(Fields.GLASS_WORDS, words),
                    now,
                    List.copyOf(orgs),
                    null);
            if (glasses.add(glass)) {
                return glass;
            }
        }
        throw new ProblemException(GlassProblems.GLASS_LIMIT, BrokenGlass.MOST_A_DAY);
    }
}

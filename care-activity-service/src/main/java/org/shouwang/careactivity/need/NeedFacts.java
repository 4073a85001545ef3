package org.shouwang.careactivity.need;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;

/** What answers are to care plans: facts under the id of what they answer, so that each meets the duty of its own asking only. */
public final class NeedFacts {
    private NeedFacts() {}

    /** One for each asking that was answered, by the answer that was given first; none of a withdrawn need. */
    public static List<Fact> of(Need need) {
        Map<UUID, Fact> facts = new LinkedHashMap<>();
        if (need.withdrawal() == null) {
            for (NeedStep step : need.steps()) {
                if (step.kind() == NeedStep.Kind.ANSWERED) {
                    UUID asking = need.asking(step).id();
                    Fact fact = new Fact(asking, ContactType.ANSWER, step.at(), step.enteredAt());
                    facts.merge(asking, fact, (one, other) -> other.at().isBefore(one.at()) ? other : one);
                }
            }
        }
        return new ArrayList<>(facts.values());
    }
}

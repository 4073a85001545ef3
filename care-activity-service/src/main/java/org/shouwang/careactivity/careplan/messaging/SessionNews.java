package org.shouwang.careactivity.careplan.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.GroupFacts;
import org.shouwang.careactivity.careplan.UnitId;

/** What care plans read of {@code care-activity.session.held.v1} and {@code .withdrawn.v1}. */
public record SessionNews(
        String sessionId, String type, String org, LocalDate day, List<String> personIds, Instant enteredAt) {

    /** What it counts as, for everybody present and for who held it. */
    Map<String, List<Fact>> facts() {
        UUID id = UUID.fromString(sessionId);
        Map<String, List<Fact>> facts = new HashMap<>();
        for (String personId : personIds) {
            facts.put(personId, GroupFacts.ofPerson(id, type, day, enteredAt));
        }
        facts.put(UnitId.of(org), GroupFacts.ofUnit(id, type, day, enteredAt));
        return facts;
    }
}

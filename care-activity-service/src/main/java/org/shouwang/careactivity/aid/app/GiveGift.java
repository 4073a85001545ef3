package org.shouwang.careactivity.aid.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.session.SessionScope;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/** Records what was given: one look-up of its people and one insert, however many they are. */
public final class GiveGift {
    private final Gifts gifts;
    private final PlanQueries people;
    private final Clock clock;

    /** A recorder. */
    public GiveGift(Gifts gifts, PlanQueries people, Clock clock) {
        this.gifts = gifts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * That a gift is stored.
     *
     * @param now false when it was stored before with the same content
     */
    public record Given(UUID giftId, boolean now) {}

    /** Stores a gift unless it was stored before. */
    public Given give(RecordGift entry, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Gift read = GiftReader.read(entry, caller, now);
        Given before = before(read, caller);
        if (before != null) {
            return before;
        }
        List<String> orgs = SessionScope.of(read.handover().org(), orgsOfEach(read.personIds(), caller))
                .filter(caller::sees)
                .orElseThrow(() -> new ProblemException(GiftProblems.GIFT_ORG_UNKNOWN));
        Gift gift = read.within(orgs);
        if (gifts.insert(gift)) {
            return new Given(gift.id(), true);
        }
        boolean same = gifts.find(gift.id().toString())
                .filter(stored -> stored.state().givenAs(gift))
                .isPresent();
        if (!same) {
            throw new ProblemException(GiftProblems.GIFT_ID_REUSED);
        }
        return new Given(gift.id(), false);
    }

    /** Stored before with the same content: its recipients may have moved since. */
    private @Nullable Given before(Gift read, Caller caller) {
        return gifts.find(read.id().toString())
                .map(Loaded::state)
                .filter(stored -> caller.sees(stored.handover().orgs())
                        && stored.givenAs(read.within(stored.handover().orgs())))
                .map(stored -> new Given(stored.id(), false))
                .orElse(null);
    }

    private List<List<String>> orgsOfEach(List<String> personIds, Caller caller) {
        Map<String, List<String>> orgs = people.orgsOf(personIds);
        List<List<String>> each = new ArrayList<>(personIds.size());
        for (String id : personIds) {
            List<String> theirs = orgs.get(id);
            if (theirs == null || UnitId.code(id).isPresent() || !caller.sees(theirs)) {
                throw new ProblemException(ActivityProblems.PERSON_UNKNOWN);
            }
            each.add(theirs);
        }
        return each;
    }
}

package org.shouwang.careactivity.answer.app;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.careactivity.activity.app.RecordActivities;
import org.shouwang.careactivity.activity.app.RecordActivity;
import org.shouwang.careactivity.activity.app.Recorded;
import org.shouwang.careactivity.answer.Meaning;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.need.app.NeedEntry;
import org.shouwang.careactivity.need.app.RaiseNeed;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A family's answer becomes an activity or a need, by the same doors as everybody's. Its id is made of reply and person, so an
 * answer that comes again is the same one. The role of the entry, PA, G or FAM, says that the family told it and no helper.
 */
public final class FollowAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FollowAnswers.class);
    private static final Caller OURSELVES =
            new Caller("notification-service", Set.of(Caller.SERVICE), Set.of(Caller.ALL_ORGS));
    private static final Set<String> OF_ELDERS = Set.of("FAM", "E");
    private static final String CALL_BACK = "家属答复提醒时表示需要帮助，请尽快联系。";

    private final RecordActivities activities;
    private final RaiseNeed needs;
    private final Clock clock;

    /** Uses business time. */
    public FollowAnswers(RecordActivities activities, RaiseNeed needs, Clock clock) {
        this.activities = activities;
        this.needs = needs;
        this.clock = clock;
    }

    /** An answer of one reminder's reader. @param at when it came */
    public record Given(String replyId, String personId, String rule, String role, String answer, Instant at) {}

    /** Does what follows; doing it twice changes nothing more. */
    public void follow(List<Given> answers) {
        Instant now = clock.instant();
        List<RecordActivity> spoken = new ArrayList<>();
        for (Given given : answers) {
            Meaning meaning = Meaning.of(given.rule(), given.role(), given.answer());
            if (meaning instanceof Meaning.Spoken contact) {
                spoken.add(contact(given, contact.type(), now));
            } else if (meaning instanceof Meaning.Help) {
                help(given, now);
            }
        }
        if (!spoken.isEmpty()) {
            activities.record(spoken, OURSELVES).stream()
                    .map(Recorded::refusal)
                    .filter(java.util.Objects::nonNull)
                    .forEach(refusal -> LOG.info("an answer is left aside: {}", refusal.getMessage()));
        }
    }

    private static RecordActivity contact(Given given, ContactType type, Instant now) {
        return new RecordActivity(
                id(given),
                "CALL",
                type.name(),
                List.of(given.personId()),
                earlier(given.at(), now).toString(),
                0,
                "DONE",
                given.role(),
                null,
                null,
                null,
                null,
                null);
    }

    private void help(Given given, Instant now) {
        String owner = OF_ELDERS.contains(given.role()) ? "EW" : "CD";
        try {
            needs.raise(
                    new NeedEntry(
                            id(given),
                            "NEED",
                            given.personId(),
                            "FAMILY",
                            CALL_BACK,
                            given.role(),
                            owner,
                            earlier(given.at(), now).toString()),
                    OURSELVES);
        } catch (ProblemException refusal) {
            LOG.info("a call for help is left aside: {}", refusal.getMessage());
        }
    }

    /** An answer told by a clock that was ahead counts as now. */
    private static Instant earlier(Instant at, Instant now) {
        return at.isAfter(now) ? now : at;
    }

    private static String id(Given given) {
        return UUID.nameUUIDFromBytes(
                        ("answer\n" + given.replyId() + '\n' + given.personId()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

package org.shouwang.notification.ladder.messaging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Chain;
import org.shouwang.notification.ladder.DutyFact;
import org.shouwang.notification.ladder.DutyFact.What;
import org.shouwang.notification.ladder.app.FollowDuties;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/** Reads duty events and hands them over as facts. */
public final class DutyEvents {

    /** The types that are read. */
    public static final List<String> TYPES = List.of(
            "care-activity.contact.due-soon.v1",
            "care-activity.contact.overdue.v1",
            "care-activity.contact.met.v1",
            "care-activity.contact.missed.v1",
            "care-activity.contact.reopened.v1",
            "care-activity.contact.released.v1");

    private DutyEvents() {}

    /** What this service reads of a duty event. */
    public record Contact(
            String dutyId,
            String personId,
            String rule,
            LocalDate dueDay,
            LocalDate overdueFrom,
            String responsible,
            String chain,
            @Nullable String tier,
            String state,
            List<String> orgs) {}

    /**
     * Hands batches to the use case, in order of arrival.
     *
     * @param erased which of some ids are those of erased people: nobody is told of them any more
     */
    public static EventHandler<Contact> handler(FollowDuties follow, Function<Collection<String>, Set<String>> erased) {
        return EventHandler.forBatch(
                Contact.class,
                batch -> {
                    Set<String> gone = erased.apply(
                            batch.stream().map(event -> event.data().personId()).toList());
                    follow.follow(batch.stream()
                            .filter(event -> !gone.contains(event.data().personId()))
                            .flatMap(event -> fact(event).stream())
                            .toList());
                },
                TYPES.toArray(String[]::new));
    }

    /** The fact an event tells; none when its chain is none of the duty chains (SOS and funds have their own ways). */
    public static Optional<DutyFact> fact(Envelope<Contact> event) {
        Contact contact = event.data();
        return chain(contact.chain())
                .map(chain -> new DutyFact(
                        what(event.type(), contact.state()),
                        event.sequence(),
                        contact.dutyId(),
                        contact.personId(),
                        contact.rule(),
                        chain,
                        responsible(contact, chain),
                        "R1".equals(contact.tier()) || "E1".equals(contact.tier()),
                        contact.orgs(),
                        contact.dueDay(),
                        contact.overdueFrom()));
    }

    /**
     * Whom care activity calls the carer of an elder is the family here; for a child it is the guardian. A duty of somebody
     * whose role is not known yet is not dropped: those above hear of it.
     */
    private static Role responsible(Contact contact, Chain chain) {
        Role role = Role.of(contact.responsible()).orElse(Role.OTHER);
        return role == Role.G && chain == Chain.ELD ? Role.FAM : role;
    }

    private static Optional<Chain> chain(String code) {
        for (Chain chain : Chain.values()) {
            if (chain.name().equals(code)) {
                return Optional.of(chain);
            }
        }
        return Optional.empty();
    }

    private static What what(String type, String state) {
        return switch (type.split("\\.")[2]) {
            case "due-soon" -> What.DUE_SOON;
            case "overdue" -> What.OVERDUE;
            case "met" -> What.MET;
            case "missed" -> What.MISSED;
            case "reopened" ->
                switch (state) {
                    case "OVERDUE" -> What.OVERDUE;
                    case "MISSED" -> What.MISSED;
                    default -> What.DUE_SOON;
                };
            default -> What.RELEASED;
        };
    }
}

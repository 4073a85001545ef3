package org.shouwang.reporting.facts.messaging;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.messaging.Tombstones;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.app.TakeInFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events the reports listen to. One bulk write per poll and read model. */
@Configuration(proxyBeanMethods = false)
class FactHandlers {
    private final FactMapper mapper;
    private final TakeInFacts facts;

    FactHandlers(FactMapper mapper, TakeInFacts facts) {
        this.mapper = mapper;
        this.facts = facts;
    }

    @Bean
    EventHandler<Events.Person> people() {
        return EventHandler.forBatch(
                Events.Person.class,
                takeIn(mapper::person),
                "registry.person.registered.v1",
                "registry.person.changed.v1");
    }

    @Bean
    EventHandler<Events.Organisation> organisations() {
        return EventHandler.forBatch(
                Events.Organisation.class,
                takeIn(mapper::organisation),
                "registry.organisation.registered.v1",
                "registry.organisation.changed.v1");
    }

    @Bean
    EventHandler<Events.Activity> activities() {
        return EventHandler.forBatch(
                Events.Activity.class,
                takeIn(mapper::activity),
                "care-activity.visit.recorded.v1",
                "care-activity.talk.recorded.v1",
                "care-activity.call.recorded.v1",
                "care-activity.tutoring.recorded.v1",
                "care-activity.matter.recorded.v1");
    }

    @Bean
    EventHandler<Events.Withdrawal> withdrawals() {
        return EventHandler.forBatch(
                Events.Withdrawal.class, takeIn(mapper::withdrawal), "care-activity.activity.withdrawn.v1");
    }

    @Bean
    EventHandler<Events.Session> sessions() {
        return EventHandler.forBatch(Events.Session.class, takeIn(mapper::session), "care-activity.session.held.v1");
    }

    @Bean
    EventHandler<Events.SessionWithdrawal> sessionWithdrawals() {
        return EventHandler.forBatch(
                Events.SessionWithdrawal.class,
                takeIn(mapper::sessionWithdrawal),
                "care-activity.session.withdrawn.v1");
    }

    @Bean
    EventHandler<Events.PairState> pairs() {
        return EventHandler.forBatch(
                Events.PairState.class,
                takeIn(mapper::pair),
                "care-activity.pair.started.v1",
                "care-activity.pair.ended.v1");
    }

    @Bean
    EventHandler<Events.PlanEnded> planEnds() {
        return EventHandler.forBatch(
                Events.PlanEnded.class, takeIn(mapper::planEnd), "care-activity.support-plan.ended.v1");
    }

    @Bean
    EventHandler<Events.Contact> duties() {
        return EventHandler.forBatch(
                Events.Contact.class,
                takeIn(mapper::duty),
                "care-activity.contact.due-soon.v1",
                "care-activity.contact.overdue.v1",
                "care-activity.contact.met.v1",
                "care-activity.contact.missed.v1",
                "care-activity.contact.reopened.v1",
                "care-activity.contact.released.v1");
    }

    @Bean
    EventHandler<Events.Reminder> reminders() {
        return EventHandler.forBatch(Events.Reminder.class, takeIn(mapper::reminder), FactMapper.reminderTypes());
    }

    @Bean
    EventHandler<Events.Erased> erasures(Tombstones tombstones) {
        return EventHandler.forBatch(
                Events.Erased.class,
                events -> tombstones.set(
                        events.stream().map(event -> event.data().personId()).toList()),
                "registry.person.erased.v1");
    }

    private <T> Consumer<List<Envelope<T>>> takeIn(Function<Envelope<T>, Fact> toFact) {
        return events -> facts.takeIn(events.stream().map(toFact).toList());
    }
}

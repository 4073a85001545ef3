package org.shouwang.careactivity.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.PastDay;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.app.AcceptRules;
import org.shouwang.careactivity.careplan.app.Attempts;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.FactSource;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.FindLostContacts;
import org.shouwang.careactivity.careplan.app.FindPastDuties;
import org.shouwang.careactivity.careplan.app.FlagSource;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.careactivity.careplan.app.FollowHappenings;
import org.shouwang.careactivity.careplan.app.FollowMerges;
import org.shouwang.careactivity.careplan.app.FollowPeople;
import org.shouwang.careactivity.careplan.app.History;
import org.shouwang.careactivity.careplan.app.PauseDuties;
import org.shouwang.careactivity.careplan.app.PersonFollower;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.careplan.app.PreviewRules;
import org.shouwang.careactivity.careplan.app.SweepPlans;
import org.shouwang.careactivity.careplan.messaging.ActivityRecorded;
import org.shouwang.careactivity.careplan.messaging.CarePlanConsumers;
import org.shouwang.careactivity.careplan.messaging.DutyEventMapper;
import org.shouwang.careactivity.careplan.messaging.OrganisationNews;
import org.shouwang.careactivity.careplan.messaging.PersonNews;
import org.shouwang.careactivity.careplan.messaging.SessionNews;
import org.shouwang.careactivity.careplan.messaging.SignalNews;
import org.shouwang.careactivity.careplan.persistence.MongoPeopleByPage;
import org.shouwang.careactivity.careplan.persistence.MongoPlans;
import org.shouwang.careactivity.careplan.persistence.MongoRulesOfLastStart;
import org.shouwang.careactivity.careplan.persistence.PlanMapper;
import org.shouwang.careactivity.careplan.yaml.CalendarYaml;
import org.shouwang.careactivity.careplan.yaml.RulesYaml;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.messaging.Tombstones;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoOperations;

/** Care plans: rules, store, use cases, consumers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CareActivityProperties.class)
class CarePlanBeans {

    @Bean
    Rules rules(CareActivityProperties properties, TermCalendar calendar, MongoOperations mongo, Clock clock)
            throws IOException {
        String file = name(properties.rules());
        String text = text(properties.rules());
        Rules rules = RulesYaml.read(file, text, calendar);
        new AcceptRules(new MongoRulesOfLastStart(mongo), clock).accept(file, text, rules);
        return rules.only(properties.only());
    }

    @Bean
    TermCalendar termCalendar(CareActivityProperties properties) throws IOException {
        return CalendarYaml.read(name(properties.calendar()), text(properties.calendar()));
    }

    @Bean
    CarePlanner carePlanner(Rules rules, TermCalendar calendar) {
        return new CarePlanner(rules, calendar);
    }

    @Bean
    PlanMapper planMapper(Rules rules) {
        return new PlanMapper(rules);
    }

    @Bean
    AggregateCollection<CarePlan> carePlans(Aggregates aggregates, PlanMapper mapper) {
        return aggregates.collection(MongoPlans.COLLECTION, mapper);
    }

    @Bean
    MongoPlans planQueries(MongoOperations mongo, AggregateCollection<CarePlan> plans, PlanMapper mapper) {
        return new MongoPlans(mongo, plans, mapper);
    }

    @Bean
    PlanStore planStore(AggregateCollection<CarePlan> plans) {
        return new PlanStore(plans, DutyEventMapper::events);
    }

    @Bean
    History history(List<FactSource> sources, PlanQueries queries) {
        return new History(sources, queries::absorbedBy);
    }

    @Bean
    FollowMerges followMerges(
            PlanStore plans,
            PlanQueries queries,
            CarePlanner planner,
            History history,
            FollowFlags flags,
            Clock clock) {
        return new FollowMerges(plans, queries, planner, history, flags, clock);
    }

    @Bean
    FollowHappenings followHappenings(
            PlanStore plans, CarePlanner planner, History history, FollowMerges merges, Clock clock) {
        return new FollowHappenings(plans, planner, history, merges, clock);
    }

    @Bean
    FindLostContacts findLostContacts(
            Attempts attempts, CarePlanner planner, FollowHappenings happenings, Clock clock) {
        return new FindLostContacts(attempts, planner, happenings, clock);
    }

    @Bean
    FollowPeople followPeople(
            PlanStore plans, CarePlanner planner, History history, List<PersonFollower> followers, Clock clock) {
        return new FollowPeople(plans, planner, history, followers, clock);
    }

    @Bean
    CountActivities countActivities(
            PlanStore plans, CarePlanner planner, History history, FollowMerges merges, Clock clock) {
        return new CountActivities(plans, planner, history, merges, clock);
    }

    @Bean
    FollowFlags followFlags(
            PlanStore plans, PlanQueries queries, CarePlanner planner, List<FlagSource> sources, Clock clock) {
        return new FollowFlags(plans, queries, planner, sources, clock);
    }

    @Bean
    PauseDuties pauseDuties(PlanStore plans, CarePlanner planner, Clock clock) {
        return new PauseDuties(plans, planner, clock);
    }

    @Bean
    FindDuties findDuties(
            PlanStore plans,
            PlanQueries queries,
            CarePlanner planner,
            History history,
            Attempts attempts,
            Clock clock) {
        return new FindDuties(plans, queries, planner, history, attempts, clock);
    }

    @Bean
    FindPastDuties findPastDuties(PlanStore plans, Rules rules, TermCalendar calendar, History history, Clock clock) {
        return new FindPastDuties(plans, new PastDay(rules, calendar), history, clock);
    }

    @Bean
    PreviewRules previewRules(Rules rules, TermCalendar calendar, MongoOperations mongo, Clock clock) {
        return new PreviewRules(rules, calendar, new MongoPeopleByPage(mongo), clock);
    }

    @Bean
    SweepPlans sweepPlans(
            PlanQueries queries,
            PlanStore plans,
            CarePlanner planner,
            Clock clock,
            CareActivityProperties properties,
            MeterRegistry meters) {
        return new SweepPlans(queries, plans, planner, clock, properties.sweep().batch(), meters);
    }

    @Bean
    EventHandler<PersonNews> people(FollowPeople follow, Tombstones tombstones) {
        return CarePlanConsumers.people(follow, tombstones::among);
    }

    @Bean
    EventHandler<ActivityRecorded> activityEvents(CountActivities count, FindLostContacts lost) {
        return CarePlanConsumers.activities(count, lost);
    }

    @Bean
    EventHandler<OrganisationNews> units(FollowPeople follow) {
        return CarePlanConsumers.units(follow);
    }

    @Bean
    EventHandler<SessionNews> sessionEvents(CountActivities count) {
        return CarePlanConsumers.sessions(count);
    }

    @Bean
    EventHandler<SignalNews> signalEvents(FollowHappenings follow) {
        return CarePlanConsumers.signals(follow);
    }

    @Bean
    MeterBinder workWaiting(PlanQueries queries, Clock clock) {
        return (MeterRegistry registry) -> Gauge.builder(
                        "care-activity.work.waiting", () -> queries.countWaiting(clock.instant()))
                .description("Care plans whose time has come and that were not swept yet")
                .register(registry);
    }

    private static String name(Resource resource) {
        String name = resource.getFilename();
        return name == null ? resource.getDescription() : name;
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }
}

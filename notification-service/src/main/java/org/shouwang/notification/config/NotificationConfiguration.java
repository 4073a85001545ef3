package org.shouwang.notification.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shouwang.notification.campaign.app.Campaigns;
import org.shouwang.notification.campaign.app.ManageCampaigns;
import org.shouwang.notification.campaign.app.PlanCampaigns;
import org.shouwang.notification.campaign.persistence.MongoCampaigns;
import org.shouwang.notification.confirmation.app.PlanConfirmations;
import org.shouwang.notification.confirmation.messaging.VisitEvents;
import org.shouwang.notification.contact.messaging.PersonEvents;
import org.shouwang.notification.contact.messaging.PersonEvents.PersonState;
import org.shouwang.notification.contact.persistence.MongoDirectory;
import org.shouwang.notification.contact.registry.RegistryNumbers;
import org.shouwang.notification.hold.app.HoldStore;
import org.shouwang.notification.hold.app.Holds;
import org.shouwang.notification.hold.app.WatchOutage;
import org.shouwang.notification.hold.persistence.MongoHolds;
import org.shouwang.notification.ladder.LadderPolicy;
import org.shouwang.notification.ladder.app.ClimbLadders;
import org.shouwang.notification.ladder.app.FollowDuties;
import org.shouwang.notification.ladder.app.PassOn;
import org.shouwang.notification.ladder.app.Recipients;
import org.shouwang.notification.ladder.messaging.DutyEvents;
import org.shouwang.notification.ladder.messaging.DutyEvents.Contact;
import org.shouwang.notification.ladder.persistence.MongoLadders;
import org.shouwang.notification.reminder.Planner;
import org.shouwang.notification.reminder.QuietHours;
import org.shouwang.notification.reminder.Wording;
import org.shouwang.notification.reminder.app.Abandoned;
import org.shouwang.notification.reminder.app.Ended;
import org.shouwang.notification.reminder.app.Numbers;
import org.shouwang.notification.reminder.app.Outcomes;
import org.shouwang.notification.reminder.app.PhoneHash;
import org.shouwang.notification.reminder.app.Receipts;
import org.shouwang.notification.reminder.app.ReminderQueries;
import org.shouwang.notification.reminder.persistence.MongoReachability;
import org.shouwang.notification.reminder.persistence.MongoReminderQueries;
import org.shouwang.notification.reminder.persistence.MongoReminders;
import org.shouwang.notification.reminder.persistence.MongoWaitingReceipts;
import org.shouwang.notification.reply.app.TakeReplies;
import org.shouwang.notification.reply.persistence.MongoReplies;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.messaging.Tombstones;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.security.ServiceTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    WallClock wallClock() {
        return Clock.systemUTC()::instant;
    }

    @Bean
    LadderPolicy ladderPolicy(Clock clock) {
        return new LadderPolicy(clock.getZone());
    }

    @Bean
    QuietHours quietHours(Clock clock) {
        return new QuietHours(clock.getZone());
    }

    @Bean
    MongoDirectory directory(MongoOperations mongo) {
        return new MongoDirectory(mongo);
    }

    @Bean
    MongoLadders ladders(MongoOperations mongo) {
        return new MongoLadders(mongo);
    }

    @Bean
    MongoReminders reminders(Aggregates aggregates, MongoOperations mongo, Clock clock) {
        return new MongoReminders(aggregates, mongo, clock);
    }

    @Bean
    ReminderQueries reminderQueries(Aggregates aggregates, MongoOperations mongo, Clock clock) {
        return new MongoReminderQueries(aggregates, mongo, clock.getZone());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Notification service").version("v1"))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    MongoWaitingReceipts waitingReceipts(MongoOperations mongo) {
        return new MongoWaitingReceipts(mongo);
    }

    @Bean
    MongoReachability reachability(Aggregates aggregates) {
        return new MongoReachability(aggregates);
    }

    @Bean
    Recipients recipients(MongoDirectory directory, LadderPolicy policy, Clock clock) {
        return new Recipients(directory, policy, clock.getZone());
    }

    @Bean
    ClimbLadders climbLadders(
            MongoLadders ladders, MongoReminders reminders, Recipients recipients, LadderPolicy policy, Clock clock) {
        return new ClimbLadders(ladders, reminders, recipients, policy, new Planner(clock.getZone()), clock);
    }

    @Bean
    PassOn passOn(
            MongoLadders ladders,
            MongoReminders reminders,
            Recipients recipients,
            LadderPolicy policy,
            ClimbLadders climb,
            Clock clock) {
        return new PassOn(ladders, reminders, recipients, policy, climb, clock);
    }

    @Bean
    FollowDuties followDuties(
            MongoLadders ladders, MongoReminders reminders, ClimbLadders climb, LadderPolicy policy, Clock clock) {
        return new FollowDuties(ladders, reminders, climb, policy, clock);
    }

    @Bean
    EventHandler<Contact> dutyEvents(FollowDuties follow, Tombstones tombstones) {
        return DutyEvents.handler(follow, tombstones::among);
    }

    @Bean
    PlanConfirmations planConfirmations(MongoDirectory directory, MongoReminders reminders, Clock clock) {
        return new PlanConfirmations(directory, reminders, clock);
    }

    @Bean
    EventHandler<VisitEvents.Visit> visitEvents(PlanConfirmations plan, Tombstones tombstones) {
        return VisitEvents.handler(plan, tombstones::among);
    }

    @Bean
    EventHandler<PersonState> personEvents(MongoDirectory directory, Tombstones tombstones) {
        return PersonEvents.handler(directory, tombstones::among);
    }

    @Bean
    PhoneHash phoneHash(LookupHash hash) {
        return number -> hash.of("phone", number.replaceAll("\\D", ""));
    }

    @Bean
    MongoReplies replies(Aggregates aggregates) {
        return new MongoReplies(aggregates);
    }

    @Bean
    TakeReplies takeReplies(
            MongoReplies replies,
            MongoReminders reminders,
            MongoLadders ladders,
            PassOn passOn,
            PhoneHash hash,
            FieldCipher cipher,
            Clock clock) {
        return new TakeReplies(replies, reminders, ladders, passOn, hash, cipher, clock);
    }

    @Bean
    Receipts receipts(
            MongoWaitingReceipts waiting,
            MongoReminders reminders,
            PhoneHash hash,
            PassOn passOn,
            MongoReachability reachability,
            WallClock wall) {
        return new Receipts(waiting, reminders, hash, passOn, reachability, wall);
    }

    @Bean
    Outcomes outcomes(
            MongoReminders reminders,
            Receipts receipts,
            PassOn passOn,
            MongoReachability reachability,
            TakeReplies replies,
            QuietHours hours,
            Clock clock) {
        return new Outcomes(reminders, receipts, passOn, reachability, replies, hours, clock);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService registryCallers(NotificationProperties properties) {
        return Executors.newFixedThreadPool(properties.registry().calls());
    }

    @Bean
    @ConditionalOnMissingBean
    Numbers numbers(NotificationProperties properties, ServiceTokens tokens, ExecutorService registryCallers) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(properties.registry().timeout())
                .build());
        requests.setReadTimeout(properties.registry().timeout());
        return new RegistryNumbers(
                RestClient.builder()
                        .baseUrl(properties.registry().baseUrl().toString())
                        .requestFactory(requests)
                        .requestInterceptor(tokens.interceptor())
                        .build(),
                registryCallers);
    }

    @Bean
    Ended ended(MongoLadders ladders, Campaigns campaigns) {
        return subjects -> {
            Set<String> over = new HashSet<>(ladders.closedAmong(subjects));
            over.addAll(campaigns.stoppedAmong(subjects));
            return over;
        };
    }

    @Bean
    HoldStore holdStore(MongoOperations mongo) {
        return new MongoHolds(mongo);
    }

    @Bean
    Holds holds(HoldStore store, WallClock wall) {
        return new Holds(store, wall);
    }

    @Bean
    WatchOutage watchOutage(
            HoldStore store,
            Holds holds,
            MongoReminders reminders,
            MongoLadders ladders,
            NotificationProperties properties,
            WallClock wall,
            Clock clock) {
        return new WatchOutage(
                store,
                holds,
                () -> reminders.countWaiting(clock.instant()) + ladders.countDue(clock.instant()),
                properties.backlog(),
                wall,
                clock);
    }

    @Bean
    Wording wording(NotificationProperties properties) {
        return new Wording(properties.signature());
    }

    @Bean
    Campaigns campaigns(Aggregates aggregates, MongoOperations mongo) {
        return new MongoCampaigns(aggregates, mongo);
    }

    @Bean
    ManageCampaigns manageCampaigns(
            Campaigns campaigns,
            MongoDirectory directory,
            MongoReminders reminders,
            Wording wording,
            NotificationProperties properties,
            Ids ids,
            Clock clock) {
        return new ManageCampaigns(campaigns, directory, reminders, wording, properties.prices(), ids, clock);
    }

    @Bean
    PlanCampaigns planCampaigns(
            Campaigns campaigns, MongoDirectory directory, MongoReminders reminders, QuietHours hours, Clock clock) {
        return new PlanCampaigns(campaigns, directory, reminders, hours, clock);
    }

    @Bean
    Worker planningCampaigns(PlanCampaigns plan, NotificationProperties properties) {
        return new Worker("campaigns", properties.poll(), plan::tick);
    }

    @Bean
    Worker climbing(ClimbLadders climb, NotificationProperties properties) {
        return new Worker("climb", properties.poll(), climb::tick);
    }

    @Bean
    Worker tidying(Receipts receipts, Abandoned abandoned, NotificationProperties properties) {
        return new Worker("tidy", properties.receiptWaits().dividedBy(5), () -> {
            abandoned.sweep();
            receipts.sweep(properties.receiptWaits());
            return false;
        });
    }

    @Bean
    Abandoned abandoned(MongoReminders reminders, WallClock wall) {
        return new Abandoned(reminders, wall);
    }

    @Bean
    MeterBinder callsWaiting(MongoReminders reminders, Clock clock) {
        return registry -> Gauge.builder("notification.calls.waiting", () -> reminders.countCalls(clock.instant()))
                .description("Calls whose business time has come, and calls going on")
                .register(registry);
    }

    @Bean
    MeterBinder workWaiting(MongoReminders reminders, MongoLadders ladders, Clock clock) {
        return registry -> Gauge.builder(
                        "notification.work.waiting",
                        () -> reminders.countWaiting(clock.instant()) + ladders.countDue(clock.instant()))
                .description("Reminders and ladder steps whose business time has come and that are not done")
                .register(registry);
    }
}

package org.shouwang.notification.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shouwang.notification.channel.ProviderEvents;
import org.shouwang.notification.channel.sip.SipProperties;
import org.shouwang.notification.channel.sip.SipProvider;
import org.shouwang.notification.channel.smpp.SmppProperties;
import org.shouwang.notification.channel.smpp.SmppProvider;
import org.shouwang.notification.channel.voice.EspeakSynthesizer;
import org.shouwang.notification.channel.voice.SpeechSynthesizer;
import org.shouwang.notification.confirmation.app.PlanConfirmations;
import org.shouwang.notification.confirmation.messaging.VisitEvents;
import org.shouwang.notification.contact.messaging.PersonEvents;
import org.shouwang.notification.contact.messaging.PersonEvents.PersonState;
import org.shouwang.notification.contact.persistence.MongoDirectory;
import org.shouwang.notification.contact.registry.RegistryNumbers;
import org.shouwang.notification.ladder.LadderPolicy;
import org.shouwang.notification.ladder.app.ClimbLadders;
import org.shouwang.notification.ladder.app.FollowDuties;
import org.shouwang.notification.ladder.app.PassOn;
import org.shouwang.notification.ladder.app.Recipients;
import org.shouwang.notification.ladder.messaging.DutyEvents;
import org.shouwang.notification.ladder.messaging.DutyEvents.Contact;
import org.shouwang.notification.ladder.persistence.MongoLadders;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Planner;
import org.shouwang.notification.reminder.QuietHours;
import org.shouwang.notification.reminder.Wording;
import org.shouwang.notification.reminder.app.Abandoned;
import org.shouwang.notification.reminder.app.Desk;
import org.shouwang.notification.reminder.app.Numbers;
import org.shouwang.notification.reminder.app.Outcomes;
import org.shouwang.notification.reminder.app.PhoneHash;
import org.shouwang.notification.reminder.app.Receipts;
import org.shouwang.notification.reminder.app.ReminderQueries;
import org.shouwang.notification.reminder.app.SendReminders;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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

    @Bean(initMethod = "open")
    SmppProvider smppProvider(SmppProperties account, Receipts receipts, TakeReplies replies) {
        return new SmppProvider(
                account,
                new ProviderEvents() {
                    @Override
                    public void receipt(Receipt receipt) {
                        receipts.take(receipt);
                    }

                    @Override
                    public void inbound(Inbound inbound) {
                        replies.take(inbound);
                    }
                },
                new Random());
    }

    @Bean
    Desk desk(
            MongoReminders reminders,
            SmppProvider provider,
            Outcomes outcomes,
            Ids ids,
            WallClock wall,
            NotificationProperties properties) {
        return new Desk(
                reminders, provider, outcomes, new Wording(properties.signature()), ids, wall, properties.lease());
    }

    @Bean(initMethod = "open")
    @ConditionalOnProperty("shouwang.notification.sip.enabled")
    SipProvider sipProvider(SipProperties trunk, SpeechSynthesizer speech) {
        return new SipProvider(trunk, speech);
    }

    @Bean
    SpeechSynthesizer speechSynthesizer(NotificationProperties properties) {
        return new EspeakSynthesizer(
                properties.speech().program(), properties.speech().within());
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
    SendReminders sendTexts(
            MongoReminders reminders,
            MongoLadders ladders,
            PassOn passOn,
            Numbers numbers,
            PhoneHash hash,
            Desk desk,
            QuietHours hours,
            Clock clock) {
        return new SendReminders(Channel.SMS, reminders, ladders, passOn, numbers, hash, desk, hours, clock);
    }

    @Bean
    SendReminders makeCalls(
            MongoReminders reminders,
            MongoLadders ladders,
            PassOn passOn,
            Numbers numbers,
            PhoneHash hash,
            ObjectProvider<SipProvider> trunk,
            Outcomes outcomes,
            Ids ids,
            WallClock wall,
            NotificationProperties properties,
            QuietHours hours,
            Clock clock) {
        SipProvider calls = trunk.getIfAvailable();
        Desk phone = calls == null
                ? null
                : new Desk(
                        reminders,
                        calls,
                        outcomes,
                        new Wording(properties.signature()),
                        ids,
                        wall,
                        properties.speech().lease());
        return new SendReminders(Channel.VOICE, reminders, ladders, passOn, numbers, hash, phone, hours, clock);
    }

    @Bean
    Worker climbing(ClimbLadders climb, NotificationProperties properties) {
        return new Worker("climb", properties.poll(), climb::tick);
    }

    @Bean
    Worker sending(SendReminders sendTexts, NotificationProperties properties) {
        return new Worker("send", properties.poll(), sendTexts::tick);
    }

    @Bean
    Worker calling(SendReminders makeCalls, NotificationProperties properties) {
        return new Worker("call", properties.poll(), makeCalls::tick);
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
    MeterBinder workWaiting(MongoReminders reminders, MongoLadders ladders, Clock clock) {
        return registry -> Gauge.builder(
                        "notification.work.waiting",
                        () -> reminders.countWaiting(clock.instant()) + ladders.countDue(clock.instant()))
                .description("Reminders and ladder steps whose business time has come and that are not done")
                .register(registry);
    }
}

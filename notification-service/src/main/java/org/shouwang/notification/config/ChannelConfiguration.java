package org.shouwang.notification.config;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.channel.ChannelProvider;
import org.shouwang.notification.channel.ProviderEvents;
import org.shouwang.notification.channel.routing.Account;
import org.shouwang.notification.channel.routing.Route;
import org.shouwang.notification.channel.sip.SipProperties;
import org.shouwang.notification.channel.sip.SipProvider;
import org.shouwang.notification.channel.smpp.SmppProperties;
import org.shouwang.notification.channel.smpp.SmppProvider;
import org.shouwang.notification.channel.voice.EspeakSynthesizer;
import org.shouwang.notification.channel.voice.SpeechSynthesizer;
import org.shouwang.notification.hold.app.Holds;
import org.shouwang.notification.hold.app.WatchOutage;
import org.shouwang.notification.ladder.app.PassOn;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Priority;
import org.shouwang.notification.reminder.QuietHours;
import org.shouwang.notification.reminder.Wording;
import org.shouwang.notification.reminder.app.Desk;
import org.shouwang.notification.reminder.app.Ended;
import org.shouwang.notification.reminder.app.Numbers;
import org.shouwang.notification.reminder.app.Outcomes;
import org.shouwang.notification.reminder.app.PhoneHash;
import org.shouwang.notification.reminder.app.Receipts;
import org.shouwang.notification.reminder.app.Reminders;
import org.shouwang.notification.reminder.app.SendReminders;
import org.shouwang.notification.reply.app.TakeReplies;
import org.shouwang.platform.defaults.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The accounts, and what is sent over them. A tenth of the room at the providers is kept free for alarms, which have a worker of
 * their own: however much else waits, an alarm is under way at once.
 */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    private static final String RESERVE = "shouwang.notification.smpp-reserve";
    private static final int SHARE_OF_ALARMS = 10;

    /** SMPP accounts, the preferred one first. */
    record TextAccounts(List<SmppProvider> providers) implements AutoCloseable {
        void open() {
            providers.forEach(SmppProvider::open);
        }

        @Override
        public void close() {
            providers.forEach(SmppProvider::close);
        }
    }

    @Bean(initMethod = "open")
    TextAccounts textAccounts(
            SmppProperties preferred, Environment environment, Receipts receipts, TakeReplies replies) {
        List<SmppProperties> all = new ArrayList<>(List.of(preferred));
        Binder.get(environment)
                .bind(RESERVE, Bindable.listOf(SmppProperties.class))
                .ifBound(all::addAll);
        if (all.stream().map(SmppProperties::id).distinct().count() < all.size()) {
            throw new IllegalStateException(RESERVE + ": two accounts have the same id");
        }
        ProviderEvents events = new ProviderEvents() {
            @Override
            public void receipt(Receipt receipt) {
                receipts.take(receipt);
            }

            @Override
            public void inbound(Inbound inbound) {
                replies.take(inbound);
            }
        };
        return new TextAccounts(all.stream()
                .map(account -> new SmppProvider(account, events, new Random()))
                .toList());
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

    /** One channel: what is due goes out by it, alarms and all else side by side. */
    record Sending(SendReminders alarms, SendReminders duties, SendReminders letters) {
        boolean rest() {
            return duties.tick() || letters.tick();
        }
    }

    /** What every channel needs to send. */
    record Office(
            Reminders reminders,
            Ended ended,
            PassOn passOn,
            Numbers numbers,
            PhoneHash hash,
            QuietHours hours,
            Outcomes outcomes,
            Ids ids,
            WallClock wall,
            Clock clock,
            Wording wording,
            Holds holds,
            WatchOutage outage) {

        Sending sending(Channel channel, @Nullable ChannelProvider provider, Duration lease) {
            int kept = provider == null ? 0 : Math.max(1, provider.window() / SHARE_OF_ALARMS);
            Desk alarms = provider == null ? null : desk(provider, lease, kept);
            Desk others = provider == null ? null : desk(provider, lease, Math.max(1, provider.window() - kept));
            return new Sending(
                    send(channel, Priority.ALARM, alarms),
                    send(channel, Priority.NORMAL, others),
                    send(channel, Priority.BULK, others));
        }

        private Desk desk(ChannelProvider provider, Duration lease, int room) {
            return new Desk(reminders, provider, outcomes, wording, ids, wall, lease, room);
        }

        private SendReminders send(Channel channel, Priority priority, @Nullable Desk desk) {
            return new SendReminders(
                    channel, priority, reminders, ended, passOn, numbers, hash, desk, hours, holds, outage, wording,
                    clock);
        }
    }

    @Bean
    Office sendingOffice(
            Reminders reminders,
            Ended ended,
            PassOn passOn,
            Numbers numbers,
            PhoneHash hash,
            QuietHours hours,
            Outcomes outcomes,
            Ids ids,
            WallClock wall,
            Clock clock,
            Wording wording,
            Holds holds,
            WatchOutage outage) {
        return new Office(
                reminders, ended, passOn, numbers, hash, hours, outcomes, ids, wall, clock, wording, holds, outage);
    }

    @Bean
    Sending texts(Office office, TextAccounts accounts, Holds holds, NotificationProperties properties) {
        List<Account> usable = accounts.providers().stream().map(Account::new).toList();
        return office.sending(
                Channel.SMS,
                new Route("texts", usable, (account, template) -> !holds.account(account)),
                properties.lease());
    }

    @Bean
    Sending calls(Office office, ObjectProvider<SipProvider> trunk, Holds holds, NotificationProperties properties) {
        SipProvider sip = trunk.getIfAvailable();
        Route route = sip == null
                ? null
                : new Route("calls", List.of(new Account(sip)), (account, template) -> !holds.account(account));
        return office.sending(Channel.VOICE, route, properties.speech().lease());
    }

    @Bean
    Worker textAlarms(Sending texts, NotificationProperties properties) {
        return new Worker("text-alarms", properties.poll(), texts.alarms()::tick);
    }

    @Bean
    Worker texting(Sending texts, NotificationProperties properties) {
        return new Worker("send", properties.poll(), texts::rest);
    }

    @Bean
    Worker callAlarms(Sending calls, NotificationProperties properties) {
        return new Worker("call-alarms", properties.poll(), calls.alarms()::tick);
    }

    @Bean
    Worker calling(Sending calls, NotificationProperties properties) {
        return new Worker("call", properties.poll(), calls::rest);
    }
}

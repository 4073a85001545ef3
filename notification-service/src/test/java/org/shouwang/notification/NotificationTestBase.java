package org.shouwang.notification;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.Reminders;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.test.EventProbe;
import org.shouwang.platform.test.Infrastructure;
import org.shouwang.platform.test.MutableClock;
import org.shouwang.smsc.HandsetText;
import org.shouwang.smsc.SmscSettings;
import org.shouwang.smsc.SmscSimulator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service on a real broker and database, with a short-message centre over TCP and a registry over HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "shouwang.security.client-id=notification-service",
            "shouwang.security.client-secret=test",
            "shouwang.notification.poll=20ms",
            "shouwang.notification.lease=4s",
            "shouwang.notification.receipt-waits=500ms",
            "shouwang.notification.smpp.answer-within=1s",
            "shouwang.notification.smpp.reconnect-from=50ms"
        })
@Import({Infrastructure.class, NotificationTestBase.ShortMessageCentre.class})
abstract class NotificationTestBase {

    static final RegistryStub REGISTRY = new RegistryStub();
    static final String CLASS = "9901010001-3-2";
    static final List<String> ORGS = List.of("990101", "990101101", "990101101201", "9901010001", CLASS);
    private static final AtomicLong NUMBERS = new AtomicLong(13_900_010_000L);
    private static final AtomicLong SEQUENCE = new AtomicLong(1_000);

    @Autowired
    EventProbe probe;

    @Autowired
    MutableClock clock;

    @Autowired
    Reminders reminders;

    @Autowired
    SmscSimulator smsc;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("shouwang.notification.registry.base-url", REGISTRY::url);
        registry.add("shouwang.security.token-uri", () -> REGISTRY.url() + "/oauth2/token");
    }

    /** A short-message centre for each context: two that share one would take each other's receipts. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ShortMessageCentre {
        @Bean
        SmscSimulator smsc() throws IOException {
            return SmscSimulator.start(SmscSettings.local(Files.createTempDirectory("smsc")));
        }

        @Bean
        DynamicPropertyRegistrar smscAddress(SmscSimulator smsc) {
            return registry -> registry.add("shouwang.notification.smpp.port", smsc::port);
        }
    }

    /** A duty of one person, under an own class so that tests do not meet. */
    record Case(
            String person, String school, String rule, String responsible, String chain, String tier, LocalDate due) {

        String dutyId() {
            return person + ":" + rule + ":" + due.minusDays(6);
        }

        String classCode() {
            return school + "-3-2";
        }

        List<String> orgs() {
            return List.of("990101", "990101101", "990101101201", school, classCode());
        }

        Case of(String newRule, String newResponsible, String newChain) {
            return new Case(person, school, newRule, newResponsible, newChain, tier, due);
        }

        Case dueOn(LocalDate day) {
            return new Case(person, school, rule, responsible, chain, tier, day);
        }

        Case person(String id) {
            return new Case(id, school, rule, responsible, chain, tier, due);
        }
    }

    static Case aTalk() {
        long n = NUMBERS.addAndGet(10_000);
        return new Case("p-" + n, "99" + n, "C-TALK", "T", "SCH", "R3", LocalDate.parse("2026-03-08"));
    }

    /** A number nobody else in the tests has, with this ending. */
    static String number(String ending) {
        return Long.toString(NUMBERS.addAndGet(10_000)).substring(0, 7) + ending;
    }

    void staff(String role, String org, String number) {
        String id = "h-" + role + "-" + org;
        registry(id, """
                {"personId":"%s","kind":"HELPER","status":"ON_REGISTER","orgs":["990101"],\
                "contactPoints":[{"contactPointId":"cp-%s","holder":"SELF","relation":null,"literacy":"SEN"}],\
                "roles":[{"role":"%s","org":"%s"}]}""".formatted(id, number, role, org));
    }

    void child(Case duty, String... contacts) {
        registry(duty.person(), """
                {"personId":"%s","kind":"CHILD","status":"ON_REGISTER","birthDate":"2016-04-01","orgs":[],\
                "contactPoints":[%s],"roles":[]}""".formatted(duty.person(), String.join(",", contacts)));
    }

    static String contact(String holder, String number, String literacy) {
        return "{\"contactPointId\":\"cp-%s\",\"holder\":\"%s\",\"relation\":\"GP\",\"literacy\":\"%s\"}"
                .formatted(number, holder, literacy);
    }

    private void registry(String id, String json) {
        probe.publish("registry.person", id, "registry.person.registered.v1", id, 1, json);
        await().until(() -> known(id));
    }

    boolean known(String id) {
        return !directory.people(List.of(id)).isEmpty();
    }

    @Autowired
    org.shouwang.notification.contact.Directory directory;

    long duty(Case duty, String verb) {
        long sequence = SEQUENCE.incrementAndGet();
        duty(duty, verb, sequence);
        return sequence;
    }

    void duty(Case duty, String verb, long sequence) {
        probe.publish(
                "care-activity.duty",
                duty.person(),
                "care-activity.contact." + verb + ".v1",
                duty.person(),
                sequence,
                json(duty));
    }

    static String json(Case duty) {
        return """
                {"dutyId":"%s","personId":"%s","rule":"%s","ruleVersion":1,"periodFrom":"%s","periodTo":"%s",\
                "dueDay":"%s","overdueFrom":"%s","needed":1,"counted":0,"state":"DUE","responsible":"%s","chain":"%s",\
                "tier":"%s","category":"LBC","orgs":[%s],"activityIds":[],"enteredLate":false,\
                "since":"2026-03-08T16:00:00Z"}""".formatted(
                duty.dutyId(),
                duty.person(),
                duty.rule(),
                duty.due().minusDays(6),
                duty.due(),
                duty.due(),
                duty.due().plusDays(4),
                duty.responsible(),
                duty.chain(),
                duty.tier(),
                String.join(
                        ",", duty.orgs().stream().map(org -> '"' + org + '"').toList()));
    }

    void at(String day, String time) {
        clock.set(LocalDate.parse(day), LocalTime.parse(time));
    }

    List<HandsetText> texts(String number) {
        return smsc.texts("86" + number, 100);
    }

    HandsetText awaitText(String number) {
        return await().until(() -> texts(number), list -> !list.isEmpty()).get(0);
    }

    @Nullable
    Reminder reminder(Case duty, int step, String role) {
        return reminder(duty.dutyId() + ":" + step + ":" + role).orElse(null);
    }

    Optional<Reminder> reminder(String id) {
        return reminders.find(id).map(Loaded::state);
    }

    Reminder awaitState(Case duty, int step, String role, ReminderState state) {
        return await().until(
                        () -> reminder(duty.dutyId() + ":" + step + ":" + role),
                        found -> found.filter(r -> r.state() == state).isPresent())
                .orElseThrow();
    }
}

package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shouwang.notification.campaign.Audience;
import org.shouwang.notification.campaign.Campaign;
import org.shouwang.notification.campaign.app.ManageCampaigns;
import org.shouwang.notification.reminder.Template;
import org.shouwang.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * How fast it is, everything in one JVM: broker, database, registry, short-message centre, service. Run by hand:
 * {@code mvn -pl notification-service verify -Dit.test=ThroughputMeasure -Dtest=none}. Prints, judges nothing but that
 * nothing is lost or told twice.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {
            "shouwang.notification.lease=60s",
            "shouwang.notification.receipt-waits=5s",
            "shouwang.notification.smpp.answer-within=10s"
        })
class ThroughputMeasure extends NotificationTestBase {

    private static final Logger LOG = LoggerFactory.getLogger(ThroughputMeasure.class);
    private static final int TEXTS = Integer.getInteger("texts", 5_000);
    private static final int DUTIES = Integer.getInteger("duties", 20_000);
    private static final int MET = Integer.getInteger("met", 50_000);
    private static final OperatingSystemMXBean OS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static double lastBusy;
    private static final Duration LONG = Duration.ofMinutes(5);

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    MongoOperations mongo;

    private long sequence = 1_000_000;

    @Test
    @Order(1)
    void duties_that_are_met_without_any_reminder() {
        at("2026-03-12", "01:00");
        long before = consumed();
        lastBusy = OS.getProcessCpuTime() / 1e9;
        long start = System.nanoTime();

        publish(MET, "met", i -> "m" + i, i -> "9901010001-3-2");
        await().pollInterval(Duration.ofSeconds(1)).atMost(LONG).until(() -> consumed() - before >= MET);

        report("duties met without a reminder", MET, start);
        assertThat(count("ladders", "st", "C")).isZero();
    }

    @Test
    @Order(2)
    void duties_planned_at_night() {
        at("2026-03-12", "01:00");
        lastBusy = OS.getProcessCpuTime() / 1e9;
        long start = System.nanoTime();
        long memory = memory();

        publish(DUTIES, "overdue", i -> "d" + i, i -> "8801-3-" + i % 600);
        await().pollInterval(Duration.ofSeconds(1)).atMost(LONG).until(() -> count("ladders", "r", "C-TALK") >= DUTIES);

        report("duties planned (nobody found: ladder and failed reminder)", DUTIES, start);
        LOG.info("memory in use before {} MB, after {} MB", memory >> 20, memory() >> 20);
    }

    @Test
    @Order(3)
    void texts_with_receipts() {
        at("2026-03-12", "01:00");
        for (int i = 0; i < TEXTS; i++) {
            send("registry.person", "h" + i, "registry.person.registered.v1", """
                    {"personId":"h%d","kind":"HELPER","status":"ON_REGISTER","contactPoints":[\
                    {"contactPointId":"cp-137%08d","holder":"SELF"}],"roles":[{"role":"T","org":"7701-3-%d"}]}""".formatted(
                            i, i * 10_000L + 1_001 > 99_999_999 ? 10_000_000 + i : i * 10_000L + 1_001, i));
        }
        kafka.flush();
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(LONG)
                .until(() -> known("h" + (TEXTS - 1)) && count("people", "of", "7701-3") >= 0);
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(LONG)
                .until(() -> mongo.execute("people", c -> c.countDocuments()) >= TEXTS);
        publish(TEXTS, "overdue", i -> "t" + i, i -> "7701-3-" + i);
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(LONG)
                .until(() -> count("reminders", "st", "PLANNED") >= TEXTS);
        long texts = smsc.counts().texts();

        lastBusy = OS.getProcessCpuTime() / 1e9;
        long start = System.nanoTime();
        at("2026-03-12", "08:30");
        await().pollInterval(Duration.ofMillis(20))
                .atMost(LONG)
                .until(() -> smsc.counts().texts() - texts >= TEXTS);
        report("texts accepted", TEXTS, start);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(LONG)
                .until(() -> count("reminders", "st", "DELIVERED") >= TEXTS);
        report("texts delivered, every receipt noted", TEXTS, start);

        assertThat(smsc.counts().duplicates()).isZero();
        assertThat(smsc.counts().texts() - texts).isEqualTo(TEXTS);
    }

    @Autowired
    ManageCampaigns campaigns;

    @Test
    @Order(4)
    void an_alarm_overtakes_letters_that_wait() {
        at("2026-03-12", "10:00");
        for (int i = 0; i < TEXTS; i++) {
            guardian(
                    "990101301",
                    "w" + i,
                    "136%08d".formatted(i * 10_000L + 1_001 > 99_999_999 ? 10_000_000 + i : i * 10_000L + 1_001));
        }
        guardian("990101302", "alarmed", "13500001001");
        kafka.flush();
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(LONG)
                .until(() -> known("alarmed") && known("w" + (TEXTS - 1)));
        String letters = begin(Template.TERM_LETTER, Map.of("from", "1月20日", "back", "2月17日"), "990101301");
        await().pollInterval(Duration.ofMillis(20))
                .atMost(LONG)
                .until(() -> count("reminders", "d", Campaign.subject(letters)) >= TEXTS);
        long before = smsc.counts().texts();
        lastBusy = OS.getProcessCpuTime() / 1e9;
        long start = System.nanoTime();

        begin(Template.WARNING_RED, Map.of("when", "今夜", "what", "特大暴雨"), "990101302");

        await().pollInterval(Duration.ofMillis(5))
                .atMost(LONG)
                .until(() -> !texts("13500001001").isEmpty());
        LOG.info(
                "alarm, from its release to the handset: {} ms; {} letters went out meanwhile, {} still wait",
                (System.nanoTime() - start) / 1_000_000,
                smsc.counts().texts() - before,
                count("reminders", "st", "PLANNED"));
        await().pollInterval(Duration.ofMillis(50)).atMost(LONG).until(() -> count("reminders", "st", "PLANNED") == 0);
        report("letters accepted", TEXTS, start);
    }

    private void guardian(String town, String id, String phone) {
        send("registry.person", id, "registry.person.registered.v1", """
                {"personId":"%s","kind":"CHILD","status":"ON_REGISTER","orgs":["990101","%s"],"contactPoints":[\
                {"contactPointId":"cp-%s","holder":"GUARDIAN","literacy":"SEN"}],"roles":[]}""".formatted(id, town, phone));
    }

    private String begin(Template template, Map<String, String> variables, String town) {
        Campaign draft = campaigns.draft(
                new ManageCampaigns.Wanted(
                        template,
                        variables,
                        town,
                        Audience.GUARDIANS,
                        clock.instant().plusSeconds(86_400)),
                new Caller("maker", Set.of("CA"), Set.of("*")));
        campaigns.approve(draft.id(), new Caller("second", Set.of("CA"), Set.of("*")));
        return draft.id();
    }

    private interface Name {
        String of(int i);
    }

    private void publish(int number, String verb, Name person, Name classCode) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String code = classCode.of(i);
            Case duty = new Case(
                    person.of(i),
                    code.substring(0, code.indexOf('-')),
                    "C-TALK",
                    "T",
                    "SCH",
                    "R3",
                    LocalDate.parse("2026-03-08"));
            String json = json(duty).replace(duty.classCode(), code);
            sent.add(send("care-activity.duty", duty.person(), "care-activity.contact." + verb + ".v1", json));
        }
        kafka.flush();
        sent.forEach(CompletableFuture::join);
    }

    private CompletableFuture<?> send(String topic, String key, String type, String json) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        String number = Long.toString(++sequence);
        List.of(
                        List.of("ce_specversion", "1.0"),
                        List.of("ce_id", "e" + number),
                        List.of("ce_type", type),
                        List.of("ce_source", "/test"),
                        List.of("ce_subject", key),
                        List.of("ce_time", "2026-03-12T00:00:00Z"),
                        List.of("ce_aggregatesequence", number))
                .forEach(h -> message.headers().add(h.get(0), h.get(1).getBytes(StandardCharsets.UTF_8)));
        return kafka.send(message);
    }

    @Autowired
    io.micrometer.core.instrument.MeterRegistry meters;

    private long consumed() {
        LongSupplier handled = () ->
                (long) meters.find("events.consumed").tag("type", "care-activity.contact.met.v1").counters().stream()
                        .mapToDouble(io.micrometer.core.instrument.Counter::count)
                        .sum();
        return handled.getAsLong();
    }

    private long count(String collection, String field, String value) {
        return Objects.requireNonNull(mongo.execute(collection, c -> c.countDocuments(Filters.eq(field, value))));
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Processor time tells what it costs even where other work slows the machine down. */
    private static void report(String what, int number, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = OS.getProcessCpuTime() / 1e9;
        LOG.info(
                "{}: {} in {} s = {}/s; processor {} ms each since the last line",
                what,
                number,
                "%.1f".formatted(seconds),
                Math.round(number / seconds),
                "%.2f".formatted((busy - lastBusy) * 1_000 / number));
        lastBusy = busy;
    }
}

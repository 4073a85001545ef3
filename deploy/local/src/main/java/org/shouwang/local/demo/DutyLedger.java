package org.shouwang.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The duties of one class, read from the events about them: what everybody else of the platform knows too. */
final class DutyLedger {

    private static final String TOPIC = "care-activity.duty";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, JsonNode> latest = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    private DutyLedger() {}

    static DutyLedger read(String brokers) {
        DutyLedger ledger = new DutyLedger();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(ledger::take);
            }
        }
        return ledger;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        JsonNode duty = JSON.readTree(record.value());
        String id = duty.path("dutyId").asString();
        Header header = record.headers().lastHeader("ce_aggregatesequence");
        long sequence = header == null ? record.offset() : Long.parseLong(new String(header.value()));
        if (sequence >= sequences.getOrDefault(id, Long.MIN_VALUE)) {
            sequences.put(id, sequence);
            latest.put(id, duty);
        }
    }

    /** How many duties of an organisation and rule, whose period ends by then, stand in a state. */
    long count(String org, String rule, String state, LocalDate periodTo) {
        return latest.values().stream()
                .filter(duty -> duty.path("rule").asString().equals(rule))
                .filter(duty -> duty.path("state").asString().equals(state))
                .filter(duty ->
                        !LocalDate.parse(duty.path("periodTo").asString()).isAfter(periodTo))
                .filter(duty -> duty.path("orgs")
                        .valueStream()
                        .anyMatch(code -> code.asString().equals(org)))
                .count();
    }

    /** Duties told about so far, of everybody. */
    int size() {
        return latest.size();
    }

    /** How many duties of everybody stand in a state. */
    long count(String state) {
        return latest.values().stream()
                .filter(duty -> duty.path("state").asString().equals(state))
                .count();
    }
}

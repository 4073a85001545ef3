package org.shouwang.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** One record of a poll, before anybody has looked into it. */
record IncomingRecord(String topic, @Nullable String key, Map<String, Object> headers, byte[] value) {

    @SuppressWarnings("unchecked")
    static List<IncomingRecord> of(Message<List<byte[]>> poll) {
        List<byte[]> values = poll.getPayload();
        var headers = (List<Map<String, Object>>) poll.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS);
        var topics = (List<String>) poll.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC);
        var keys = (List<@Nullable Object>) poll.getHeaders().get(KafkaHeaders.RECEIVED_KEY);
        if (headers == null || topics == null) {
            throw new IllegalStateException("The consumer must run in batch mode");
        }
        List<IncomingRecord> records = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Object key = keys == null ? null : keys.get(i);
            Object value = values.get(i);
            records.add(new IncomingRecord(
                    topics.get(i),
                    key == null ? null : text(key),
                    headers.get(i),
                    value instanceof byte[] bytes ? bytes : new byte[0]));
        }
        return records;
    }

    /** @return the header as text, or null where it is missing */
    @Nullable
    String header(String name) {
        Object value = headers.get(name);
        if (value == null) {
            value = headers.get(name.replace("ce_", "ce-"));
        }
        return value == null ? null : text(value);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }
}

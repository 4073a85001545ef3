package org.shouwang.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as a reader sees it.
 *
 * @param id made once when the event was raised, the same on every resend
 * @param type {@code <context>.<aggregate>.<past participle>.v<major>}
 * @param source the service that raised it
 * @param subject id of the aggregate that raised it
 * @param time business instant at which it happened
 * @param sequence its place among the events of that aggregate, from 1, without gaps
 * @param correlationId the request that started it all, where known
 * @param causationId the event that led to it, where known
 * @param data the payload, in the reader's own minimal record
 */
public record Envelope<T>(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        long sequence,
        @Nullable String correlationId,
        @Nullable String causationId,
        T data) {

    <R> Envelope<R> withData(R other) {
        return new Envelope<>(id, type, source, subject, time, sequence, correlationId, causationId, other);
    }
}

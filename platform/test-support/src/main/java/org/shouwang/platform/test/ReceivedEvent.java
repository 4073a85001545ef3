package org.shouwang.platform.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event as it came off the wire. */
public record ReceivedEvent(
        String topic,
        @Nullable String key,
        String id,
        String type,
        String subject,
        long sequence,
        String json,
        JsonNode data) {}

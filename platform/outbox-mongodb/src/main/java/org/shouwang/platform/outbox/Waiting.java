package org.shouwang.platform.outbox;

import java.util.List;

/** The events one write left in one document, in order. Never empty. */
record Waiting(String collection, String documentId, List<OutboxEntry> entries) {

    String firstId() {
        return entries.get(0).id();
    }

    long lastSequence() {
        return entries.get(entries.size() - 1).sequence();
    }
}

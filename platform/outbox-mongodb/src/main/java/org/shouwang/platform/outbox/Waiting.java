package org.shouwang.platform.outbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * The events one write left in one document, in order.
 *
 * @param earlier events of earlier writes that stood in the document when it was read
 * @param entries this write's own; never empty
 */
record Waiting(String collection, String documentId, List<OutboxEntry> earlier, List<OutboxEntry> entries) {

    /** The document, in whatever collection. */
    String place() {
        return collection + '/' + documentId;
    }

    /** The earlier ones are to be sent too, before this write's own. */
    Waiting withEarlier() {
        return earlier.isEmpty()
                ? this
                : new Waiting(
                        collection,
                        documentId,
                        List.of(),
                        Stream.concat(earlier.stream(), entries.stream()).toList());
    }

    String firstId() {
        return entries.get(0).id();
    }

    long lastSequence() {
        return entries.get(entries.size() - 1).sequence();
    }
}

package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once per kind of filter that no index serves it; names the fields, never the values. */
final class FullScans {
    private static final Logger LOG = LoggerFactory.getLogger(FullScans.class);
    private static final int WORTH_TELLING = 2_000;
    private static final int MOST_KINDS = 200;

    private final String collection;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    FullScans(String collection) {
        this.collection = collection;
    }

    void report(Document filter, int documents) {
        if (documents < WORTH_TELLING || told.size() > MOST_KINDS) {
            return;
        }
        String kind = String.join(", ", filter.keySet());
        if (told.add(kind)) {
            LOG.warn("No index of {} serves a filter on ({}): {} documents read", collection, kind, documents);
        }
    }
}

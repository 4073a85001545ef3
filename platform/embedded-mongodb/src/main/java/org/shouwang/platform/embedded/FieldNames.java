package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.Map;

/** All documents of a collection name their fields alike; kept once, the names take no room of their own in each. */
final class FieldNames {
    private static final int MOST = 1_000;

    private final Map<String, String> known = new HashMap<>();

    /** The same document, its outermost fields under names it shares with the others. */
    Document shared(Document sent) {
        Document document = new Document();
        sent.forEach((name, value) -> document.put(shared(name), value));
        return document;
    }

    private String shared(String name) {
        String same = known.get(name);
        if (same != null) {
            return same;
        }
        if (known.size() < MOST) {
            known.put(name, name);
        }
        return name;
    }
}

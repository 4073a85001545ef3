package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What an earlier run left: documents by namespace ({@code database.collection}), each taken once. */
final class Stored {
    private final Map<String, Collection<Document>> byNamespace;

    Stored(Map<String, ? extends Collection<Document>> byNamespace) {
        this.byNamespace = new ConcurrentHashMap<>(byNamespace);
    }

    static Stored nothing() {
        return new Stored(Map.of());
    }

    Collection<Document> take(String namespace) {
        Collection<Document> documents = byNamespace.remove(namespace);
        return documents == null ? List.of() : documents;
    }

    Set<String> databases() {
        Set<String> names = new TreeSet<>();
        byNamespace.keySet().forEach(namespace -> names.add(namespace.substring(0, namespace.indexOf('.'))));
        return names;
    }
}

package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All databases of the server. Answers {@code hello} and does not answer a write before the journal has it. */
final class IndexedBackend extends AbstractMongoBackend {
    private static final Set<String> READS =
            Set.of("find", "getmore", "count", "distinct", "hello", "ismaster", "ping", "killcursors");

    private final Journal journal;
    private final Stored stored;
    private final Map<String, IndexedDatabase> databases = new ConcurrentHashMap<>();

    IndexedBackend(Journal journal, Stored stored) {
        this.journal = journal;
        this.stored = stored;
        stored.databases().forEach(this::resolveDatabase);
    }

    @Override
    protected IndexedDatabase openOrCreateDatabase(String name) {
        return databases.computeIfAbsent(
                name, opened -> new IndexedDatabase(opened, getCursorRegistry(), journal, stored));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        databases.remove(name);
    }

    /** Every open database. */
    Iterable<IndexedDatabase> databases() {
        return databases.values();
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (command.equals("hello")) {
            Document answer = super.handleCommand(channel, databaseName, "isMaster", query);
            return answer.append("isWritablePrimary", true);
        }
        if (READS.contains(command.toLowerCase(Locale.ROOT))) {
            return super.handleCommand(channel, databaseName, command, query);
        }
        try {
            return super.handleCommand(channel, databaseName, command, query);
        } finally {
            journal.commit();
        }
    }
}

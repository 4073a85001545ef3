package org.shouwang.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    private Path directory = Path.of("");

    private <R> R run(Function<MongoClient, R> work) {
        try (EmbeddedMongo server = EmbeddedMongo.persisted(directory).start(0)) {
            return with(server, work);
        }
    }

    private static <R> R with(EmbeddedMongo server, Function<MongoClient, R> work) {
        try (MongoClient client = MongoClients.create(server.connectionString())) {
            return work.apply(client);
        }
    }

    private static MongoCollection<Document> people(MongoClient client) {
        return client.getDatabase("registry").getCollection("people");
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    private List<Document> everything() {
        return run(client -> all(people(client)));
    }

    @Test
    void documents_and_indexes_survive_a_restart() {
        List<Document> before = run(client -> {
            MongoCollection<Document> people = people(client);
            people.createIndex(Indexes.ascending("hash"), new IndexOptions().unique(true));
            people.createIndex(Indexes.ascending("orgs", "name"));
            people.insertMany(IntStream.range(0, 1_000)
                    .mapToObj(i -> new Document("_id", i)
                            .append("hash", "h" + i)
                            .append("orgs", List.of("990101", "v" + i % 7)))
                    .toList());
            people.updateMany(Filters.eq("orgs", "v3"), Updates.inc("version", 1L));
            people.deleteMany(Filters.lt("_id", 100));
            people.replaceOne(Filters.eq("_id", 5), new Document("hash", "again"), new ReplaceOptions().upsert(true));
            client.getDatabase("gone").getCollection("c").insertOne(new Document("_id", 1));
            client.getDatabase("gone").drop();
            client.getDatabase("registry").getCollection("old").insertOne(new Document("_id", 1));
            client.getDatabase("registry").getCollection("old").drop();
            return all(people);
        });

        run(client -> {
            assertThat(all(people(client))).isEqualTo(before).hasSize(901);
            assertThat(people(client).listIndexes().into(new ArrayList<>())).hasSize(3);
            assertThatThrownBy(() -> people(client).insertOne(new Document("_id", "new").append("hash", "h500")))
                    .hasMessageContaining("E11000");
            assertThat(client.getDatabase("registry").listCollectionNames().into(new ArrayList<>()))
                    .containsExactly("people");
            assertThat(client.getDatabase("gone").listCollectionNames().into(new ArrayList<>()))
                    .isEmpty();
            return true;
        });
    }

    @Test
    void a_snapshot_taken_while_documents_change_gives_the_last_state() {
        List<Document> before;
        JournaledStorage storage = JournaledStorage.in(directory, Duration.ofMillis(1), 1_000);
        try (EmbeddedMongo server = EmbeddedMongo.over(storage).start(0)) {
            before = with(server, client -> {
                RandomQueries random = new RandomQueries(7);
                for (int i = 0; i < 3_000; i++) {
                    Document document = random.document();
                    Object id = document.get("_id");
                    if (random.chance(30)) {
                        people(client).deleteOne(Filters.eq("_id", id));
                    } else {
                        people(client).replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
                    }
                }
                return all(people(client));
            });
        }

        assertThat(new JournalFiles(directory).newestSnapshot()).isGreaterThan(3);
        assertThat(everything()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void what_was_deleted_leaves_the_disk_with_the_snapshot_of_the_day() throws Exception {
        Duration day = Duration.ofMillis(50);
        JournaledStorage storage = JournaledStorage.in(directory, Duration.ofMillis(1), 1 << 20, day);
        try (EmbeddedMongo server = EmbeddedMongo.over(storage).start(0)) {
            with(server, client -> {
                people(client).insertOne(new Document("_id", 1).append("name", "欧阳鑫淼"));
                people(client).insertOne(new Document("_id", 2).append("name", "李明"));
                people(client).deleteOne(Filters.eq("_id", 1));
                return true;
            });
            Instant end = Instant.now().plusSeconds(10);
            while (onDisk("欧阳鑫淼") && Instant.now().isBefore(end)) {
                Thread.sleep(20);
            }

            assertThat(onDisk("欧阳鑫淼")).isFalse();
            assertThat(onDisk("李明")).isTrue();
        }
        assertThat(everything()).hasSize(1);
    }

    private boolean onDisk(String text) throws IOException {
        List<Path> files;
        try (var all = Files.list(directory)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (Files.exists(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_half_written_last_record_is_dropped_and_what_stands_before_it_kept() throws IOException {
        run(client -> people(client).insertMany(List.of(new Document("_id", 1), new Document("_id", 2))));
        JournalFiles files = new JournalFiles(directory);
        Path segment = files.segment(files.newestSegment());
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(segment, java.util.Arrays.copyOf(bytes, bytes.length - 3));

        assertThat(everything()).containsExactly(new Document("_id", 1));
        assertThat(everything()).as("the restart after that").hasSize(1);
    }

    @Test
    void a_damaged_older_file_is_refused_instead_of_losing_what_follows() throws IOException {
        run(client -> people(client).insertOne(new Document("_id", 1)));
        Path first = new JournalFiles(directory).segment(1);
        run(client -> people(client).insertOne(new Document("_id", 2)));
        byte[] bytes = Files.readAllBytes(first);
        bytes[bytes.length / 2] ^= 1;
        Files.write(first, bytes, StandardOpenOption.WRITE);

        assertThatThrownBy(() -> EmbeddedMongo.persisted(directory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_directory_serves_one_server_at_a_time() {
        run(client -> {
            assertThatThrownBy(() -> EmbeddedMongo.persisted(directory)).hasMessageContaining("another server uses");
            return true;
        });
    }
}

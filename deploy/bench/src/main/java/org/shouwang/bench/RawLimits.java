package org.shouwang.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/**
 * What the database and the broker of this run give when nothing of ours stands before them: the platform's own documents
 * and records, written again by the plain driver and the plain producer.
 */
final class RawLimits {

    private static final int SAMPLE = 5_000;
    private static final int BATCH = 500;
    private static final String SCRATCH = "bench-raw";

    private final String mongoUri;
    private final String brokers;

    RawLimits(String mongoUri, String brokers) {
        this.mongoUri = mongoUri;
        this.brokers = brokers;
    }

    /**
     * Documents a second which two threads insert, 500 at a time.
     *
     * @param database where the documents to copy are, and where the scratch collection is made and dropped
     */
    double insertsPerSecond(String database, String collection, Duration time) throws Exception {
        try (MongoClient client = MongoClients.create(mongoUri)) {
            List<Document> models = client.getDatabase(database)
                    .getCollection(collection)
                    .find()
                    .limit(SAMPLE)
                    .into(new ArrayList<>());
            if (models.isEmpty()) {
                throw new IllegalStateException("there are no documents in " + database + "." + collection);
            }
            MongoCollection<Document> scratch = client.getDatabase(database).getCollection(SCRATCH);
            AtomicLong number = new AtomicLong();
            double rate = rate(2, time, () -> {
                List<Document> batch = new ArrayList<>(BATCH);
                for (int i = 0; i < BATCH; i++) {
                    long id = number.getAndIncrement();
                    Document copy = new Document(models.get((int) (id % models.size())));
                    batch.add(copy.append("_id", "raw-" + id));
                }
                scratch.insertMany(batch, new InsertManyOptions().ordered(false));
                return BATCH;
            });
            scratch.drop();
            return rate;
        }
    }

    /** Records a second which one producer gets acknowledged, with the settings the platform produces with. */
    double recordsPerSecond(String topic, Duration time) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> models = records(topic);
        if (models.isEmpty()) {
            throw new IllegalStateException("there are no records in " + topic);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(SCRATCH, 6, (short) 1)))
                    .all()
                    .get();
            try (KafkaProducer<byte[], byte[]> producer =
                    new KafkaProducer<>(producing(), new ByteArraySerializer(), new ByteArraySerializer())) {
                long deadline = System.nanoTime() + time.toNanos();
                long started = System.nanoTime();
                long sent = 0;
                while (System.nanoTime() < deadline) {
                    for (int i = 0; i < BATCH; i++) {
                        ConsumerRecord<byte[], byte[]> model = models.get((int) (sent++ % models.size()));
                        producer.send(new ProducerRecord<>(SCRATCH, null, model.key(), model.value(), model.headers()));
                    }
                }
                producer.flush();
                return sent / ((System.nanoTime() - started) / 1e9);
            } finally {
                admin.deleteTopics(List.of(SCRATCH)).all().get();
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int round = 0; round < 20 && found.size() < SAMPLE; round++) {
                consumer.poll(Duration.ofMillis(500)).forEach(found::add);
            }
        }
        return found;
    }

    private Properties producing() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", brokers);
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("linger.ms", "5");
        settings.put("batch.size", "131072");
        settings.put("delivery.timeout.ms", "30000");
        settings.put("request.timeout.ms", "10000");
        return settings;
    }

    private static double rate(int threads, Duration time, Callable<Integer> work) throws Exception {
        long started = System.nanoTime();
        long deadline = started + time.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Long> until = () -> {
                long done = 0;
                while (System.nanoTime() < deadline) {
                    done += work.call();
                }
                return done;
            };
            long total = 0;
            for (Future<Long> done : pool.invokeAll(java.util.Collections.nCopies(threads, until))) {
                total += done.get();
            }
            return total / ((System.nanoTime() - started) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }
}

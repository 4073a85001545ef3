package org.shouwang.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.yaml.snakeyaml.Yaml;

/**
 * The topics of {@code deploy/topics/topics.yml}.
 *
 * @param partitions of each topic
 * @param deadLetterPartitions of each dead-letter topic
 * @param topics the topics
 */
record Topics(int partitions, int deadLetterPartitions, List<Topic> topics) {
    /** A topic and the groups that read it. */
    record Topic(String name, List<String> readBy) {}

    /** Kept for ever: read models are rebuilt from the topics. */
    private static final Map<String, String> SETTINGS = Map.of("retention.ms", "-1");

    static Topics read(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            Map<String, Object> yaml = new Yaml().load(text);
            List<Topic> topics = new ArrayList<>();
            for (Object entry : (List<?>) field(yaml, "topics")) {
                Map<?, ?> topic = (Map<?, ?>) entry;
                topics.add(new Topic(
                        String.valueOf(field(topic, "name")),
                        ((List<?>) field(topic, "readBy"))
                                .stream().map(String::valueOf).toList()));
            }
            return new Topics(number(yaml, "partitions"), number(yaml, "deadLetterPartitions"), topics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object field(Map<?, ?> yaml, String name) {
        Object value = yaml.get(name);
        if (value == null) {
            throw new IllegalArgumentException("topics.yml lacks " + name);
        }
        return value;
    }

    private static int number(Map<String, Object> yaml, String name) {
        return ((Number) field(yaml, name)).intValue();
    }

    /** Names of all topics, dead letters too. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        wanted(1, (short) 1).forEach(topic -> names.add(topic.name()));
        return names;
    }

    /** Groups that read anything. */
    Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        topics.forEach(topic -> groups.addAll(topic.readBy()));
        return groups;
    }

    private List<NewTopic> wanted(int width, short replicas) {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic topic : topics) {
            wanted.add(new NewTopic(topic.name(), width, replicas).configs(SETTINGS));
            for (String group : topic.readBy()) {
                wanted.add(new NewTopic(topic.name() + "." + group + ".dlq", deadLetterPartitions, replicas)
                        .configs(SETTINGS));
            }
        }
        return wanted;
    }

    /** Makes those that are not there; changes none that is. Returns how many were made. */
    int create(String brokers, int width, short replicas) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = wanted(width, replicas).stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            return missing.size();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断。", "Interrupted.");
        }
    }
}

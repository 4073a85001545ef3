package org.shouwang.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many records the consumers still have before them: end of each partition less what each group has committed. */
final class Backlog implements AutoCloseable {

    private final Admin admin;
    private final List<long[]> samples = new ArrayList<>();

    Backlog(String brokers) {
        admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    /** Records waiting for all groups together, now. */
    long now() throws ExecutionException, InterruptedException {
        List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .toList();
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        List<Map<TopicPartition, OffsetAndMetadata>> committed = new ArrayList<>();
        for (String group : groups) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            committed.add(offsets);
            offsets.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        }
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(wanted).all().get();
        long waiting = 0;
        for (Map<TopicPartition, OffsetAndMetadata> offsets : committed) {
            for (Map.Entry<TopicPartition, OffsetAndMetadata> entry : offsets.entrySet()) {
                ListOffsetsResultInfo end = ends.get(entry.getKey());
                if (end != null && entry.getValue() != null) {
                    waiting += Math.max(0, end.offset() - entry.getValue().offset());
                }
            }
        }
        return waiting;
    }

    /** Keeps a sample of now. */
    void sample() throws ExecutionException, InterruptedException {
        samples.add(new long[] {System.nanoTime(), now()});
    }

    /** Growth a second over the samples kept, by least squares; 0 with fewer than three. */
    double growthPerSecond() {
        return growthPerSecond(samples);
    }

    static double growthPerSecond(List<long[]> samples) {
        if (samples.size() < 3) {
            return 0;
        }
        long first = samples.get(0)[0];
        double meanTime = samples.stream().collect(Collectors.averagingDouble(s -> (s[0] - first) / 1e9));
        double meanBacklog = samples.stream().collect(Collectors.averagingDouble(s -> s[1]));
        double above = 0;
        double below = 0;
        for (long[] sample : samples) {
            double time = (sample[0] - first) / 1e9 - meanTime;
            above += time * (sample[1] - meanBacklog);
            below += time * time;
        }
        return above / below;
    }

    long first() {
        return samples.isEmpty() ? 0 : samples.get(0)[1];
    }

    long last() {
        return samples.isEmpty() ? 0 : samples.get(samples.size() - 1)[1];
    }

    long most() {
        return samples.stream().mapToLong(sample -> sample[1]).max().orElse(0);
    }

    @Override
    public void close() {
        admin.close();
    }
}

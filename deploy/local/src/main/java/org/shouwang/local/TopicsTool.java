package org.shouwang.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the topics of the list on any broker; those that are there stay as they are. */
@Command(name = "topics", description = "Makes the platform's topics on a broker.", mixinStandardHelpOptions = true)
public final class TopicsTool implements Callable<Integer> {
    @Option(names = "--bootstrap", required = true, description = "Kafka's bootstrap servers")
    private String bootstrap = "";

    @Option(names = "--file", required = true, description = "The list: deploy/topics/topics.yml")
    private Path file = Path.of("topics.yml");

    @Option(names = "--partitions", defaultValue = "0", description = "Partitions of each topic; 0 = as the list says")
    private int partitions;

    @Option(names = "--replicas", defaultValue = "1", description = "Replicas of each partition")
    private short replicas;

    private TopicsTool() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TopicsTool()).execute(arguments));
    }

    @Override
    public Integer call() {
        Topics topics = Topics.read(file);
        int made = topics.create(bootstrap, partitions > 0 ? partitions : topics.partitions(), replicas);
        System.out.printf(
                "%d topics made, %d were there%n", made, topics.names().size() - made);
        return 0;
    }
}

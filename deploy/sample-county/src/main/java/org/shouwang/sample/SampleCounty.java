package org.shouwang.sample;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes an invented county to a directory. */
@Command(
        name = "SampleCounty",
        mixinStandardHelpOptions = true,
        description = "Writes an invented county: divisions, schools, staff, rosters and one term of activities.")
public final class SampleCounty implements Callable<Integer> {

    @Option(names = "--people", required = true, description = "How many people: half children, half elders.")
    private int people;

    @Option(names = "--seed", required = true, description = "The same seed gives the same bytes.")
    private long seed;

    @Option(names = "--out", required = true, description = "The directory to write to.")
    private Path out = Path.of(".");

    @Option(
            names = "--with-story",
            description = "Adds the class of six of the demo, wrong lines in the rosters and a workbook.")
    private boolean story;

    @Override
    public Integer call() throws Exception {
        County county = story ? County.withStory(people, seed) : County.of(people, seed);
        CountyFiles.write(county, out, story);
        return 0;
    }

    /** Runs the command line. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SampleCounty()).execute(arguments));
    }
}

package org.shouwang.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The small sample that is committed with this module: the same files, from the class path. */
public final class CommittedSample {

    private CommittedSample() {}

    /** One of the files, e.g. children.csv. */
    public static byte[] file(String name) {
        try (InputStream in = CommittedSample.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("the sample has no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The term's activities, in the order in which they are entered. */
    public static List<Activity> activities() {
        return new String(file("activities.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> CountyFiles.JSON.readValue(line, Activity.class))
                .toList();
    }

    /** The known answer. */
    public static JsonNode expected() {
        return CountyFiles.JSON.readTree(file("expected.json"));
    }
}

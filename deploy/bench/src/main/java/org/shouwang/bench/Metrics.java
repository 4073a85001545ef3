package org.shouwang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Numbers a service tells about itself. */
final class Metrics {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    Metrics(URI service) {
        this.service = service;
    }

    /** The sum of all series of that exact name; 0 when there is none yet. */
    double value(String name) throws IOException, InterruptedException {
        // A timer's sum and count are asked for by the timer's own name.
        URI address =
                service.resolve("/actuator/prometheus?includedNames=" + name.replaceFirst("_(sum|count|max)$", ""));
        String text = http.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return sum(text, name);
    }

    static double sum(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}

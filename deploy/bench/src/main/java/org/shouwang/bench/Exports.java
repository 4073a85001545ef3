package org.shouwang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.shouwang.local.Part;

/** Every elder and every child of the county as a workbook, as a bureau takes it through the gateway. */
final class Exports {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final double MEGABYTE = 1_048_576;

    private Exports() {}

    /** Takes both lists, one after the other; {@code export.<list>.*} are the figures. */
    static void measure(Ground ground, Figures figures) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (String list : List.of("elders", "children")) {
            one(client, ground, list, figures);
        }
        figures.put(
                "export.rss_registry-service_mb",
                ground.platform().process(Part.REGISTRY).residentBytes().orElse(0L) / MEGABYTE);
    }

    private static void one(HttpClient client, Ground ground, String list, Figures figures)
            throws IOException, InterruptedException {
        URI uri = URI.create(
                "http://127.0.0.1:%d/v1/sheets/%s.xlsx?org=%s".formatted(ground.port(), list, Ground.COUNTY));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + ground.token())
                .build();
        long begun = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("status " + answer.statusCode() + ": "
                        + new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            figures.put("export." + list + ".first_byte_s", seconds(begun));
            long bytes = body.transferTo(OutputStream.nullOutputStream());
            figures.put("export." + list + ".whole_s", seconds(begun));
            figures.put("export." + list + ".mb", bytes / MEGABYTE);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

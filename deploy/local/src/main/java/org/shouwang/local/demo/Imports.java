package org.shouwang.local.demo;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shouwang.local.Api;
import org.shouwang.local.LocalProblem;
import tools.jackson.databind.JsonNode;

/** Uploads tables as county IT and waits until they are worked off. */
public final class Imports {

    private static final String IT = "county-it";
    private static final String BOUNDARY = "----shouwang-table";
    private static final int ACCEPTED = 202;
    private static final int FIRST_LOOK_MS = 50;
    private static final int LOOKS_MS = 500;

    private final Api api;

    /** Imports through the gateway. */
    public Imports(Api api) {
        this.api = api;
    }

    /** What became of a table. */
    public record Done(long read, long accepted, long changed, long unchanged, long refused, List<Refusal> refusals) {}

    /** A row that was refused, and the first column at fault. */
    public record Refusal(String kind, long row, String column) {}

    /**
     * Uploads a table and waits for its end.
     *
     * @param kind divisions, schools, staff, children or elders
     * @throws LocalProblem if the file as a whole could not be read
     */
    public Done run(String kind, String fileName, byte[] file) {
        Api.Answer submitted = api.send(api.request(IT, "/v1/imports?kind=" + kind)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(fileName, file)))
                        .build())
                .require(ACCEPTED);
        String location = submitted.location().replaceFirst("^https?://[^/]+", "");
        JsonNode state = api.get(IT, location).require(200).body();
        int wait = FIRST_LOOK_MS;
        while (!List.of("FINISHED", "FAILED").contains(state.path("state").asString())) {
            pause(wait);
            wait = Math.min(LOOKS_MS, wait + FIRST_LOOK_MS);
            state = api.get(IT, location).require(200).body();
        }
        if (state.path("state").asString().equals("FAILED")) {
            JsonNode problem = state.path("problem");
            throw new LocalProblem(
                    fileName + "：" + problem.path("detail").asString(),
                    fileName + ": " + problem.path("detailEn").asString());
        }
        long refused = state.path("refused").asLong();
        return new Done(
                state.path("rowsRead").asLong(),
                state.path("accepted").asLong(),
                state.path("changed").asLong(),
                state.path("unchanged").asLong(),
                refused,
                refused == 0 ? List.of() : refusals(kind, location));
    }

    private List<Refusal> refusals(String kind, String location) {
        List<Refusal> refusals = new ArrayList<>();
        JsonNode page = api.get(IT, location + "/rows?outcome=REFUSED&limit=500")
                .require(200)
                .body();
        for (JsonNode row : page.path("items")) {
            refusals.add(new Refusal(
                    kind,
                    row.path("row").asLong(),
                    row.path("problems").path(0).path("column").asString()));
        }
        return refusals;
    }

    private static byte[] multipart(String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 300);
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断。", "Interrupted.");
        }
    }
}

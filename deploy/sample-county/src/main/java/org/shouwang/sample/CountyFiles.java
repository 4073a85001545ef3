package org.shouwang.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a county to files: UTF-8 CSV with Chinese headers, one activity per line as JSON. */
public final class CountyFiles {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private CountyFiles() {}

    /**
     * Writes divisions.csv, schools.csv, staff.csv, children.csv, elders.csv and activities.ndjson, and with
     * {@code workbook} children.xlsx too.
     */
    public static void write(County county, Path directory, boolean workbook) throws IOException {
        Files.createDirectories(directory);
        csv(
                directory.resolve("divisions.csv"),
                Organisation.HEADERS,
                county.divisions().stream().map(Organisation::row));
        csv(
                directory.resolve("schools.csv"),
                Organisation.HEADERS,
                county.schools().stream().map(Organisation::row));
        csv(
                directory.resolve("staff.csv"),
                Helper.HEADERS,
                county.staff().stream().map(Helper::row));
        csv(directory.resolve("children.csv"), Child.HEADERS, county.childRows());
        csv(directory.resolve("elders.csv"), Elder.HEADERS, county.elderRows());
        activities(directory.resolve("activities.ndjson"), county.activities());
        if (workbook) {
            try (OutputStream out = Files.newOutputStream(directory.resolve("children.xlsx"))) {
                Iterator<List<String>> rows = Stream.concat(Stream.of(Child.HEADERS), county.childRows())
                        .iterator();
                Xlsx.write(out, "留守儿童", rows);
            }
        }
    }

    /** Writes one table: a line of headers, then the rows. */
    public static void csv(Path file, List<String> headers, Stream<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(headers);
            rows.forEach(csv::writeRecord);
        }
    }

    private static void activities(Path file, Stream<Activity> activities) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            activities.forEach(activity -> {
                try {
                    out.write(JSON.writeValueAsString(activity));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

package org.shouwang.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;

/** What a killed process left behind is taken up again. */
class ResumeIT extends RunningRegistry {

    private static String roster(String village, String school, int rows) {
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(Rosters.child(village, school));
        }
        all.add(Rosters.with(all.get(0), "姓名", "重复"));
        return Rosters.csv(all);
    }

    /** As a kill leaves it: rows 52 to 101 are written, the checkpoint still stands behind row 51. */
    private void interrupt(String importId) {
        mongo.execute(
                "imports",
                imports -> imports.updateOne(
                        new Document("_id", importId),
                        new Document(
                                        "$set",
                                        new Document("state", "RUNNING")
                                                .append("checkpoint", 51L)
                                                .append("accepted", 50L)
                                                .append("refused", 0L)
                                                .append("owner", "a process that is no more")
                                                .append("leaseUntil", new Date(0)))
                                .append("$unset", new Document("finishedAt", ""))));
    }

    /** Puts the file back: what was read is deleted just after the import says that it is finished. */
    private static void upload(String importId, String roster) throws IOException {
        Path file = Path.of("target/test-imports", importId + ".upload");
        Awaitility.await().until(() -> Files.notExists(file));
        Files.writeString(file, roster, StandardCharsets.UTF_8);
    }

    @Test
    void an_interrupted_import_goes_on_from_its_checkpoint_and_counts_right() throws Exception {
        County county = new County();
        String roster = roster(county.village, county.school, 100);
        Answer first = imported("children", roster, county.it);
        String importId = first.text("importId");
        assertThat(first.number("accepted")).isEqualTo(100);
        assertThat(first.number("refused")).isEqualTo(1);
        Awaitility.await().until(() -> registered(county) == 100);

        upload(importId, roster);
        interrupt(importId);
        Answer resumed = finished("/v1/imports/" + importId, county.it);

        assertThat(resumed.text("state")).isEqualTo("FINISHED");
        assertThat(resumed.number("accepted")).isEqualTo(100);
        assertThat(resumed.number("refused"))
                .as("a twin of a row before the checkpoint")
                .isEqualTo(1);
        assertThat(search("{\"org\":\"" + county.code + "\",\"limit\":200}", county.it))
                .hasSize(100);
        imported("children", Rosters.csv(Rosters.child(county.village, county.school)), county.it);
        Awaitility.await().until(() -> registered(county) >= 101);
        assertThat(registered(county)).as("nobody was registered twice").isEqualTo(101);
    }

    @Test
    void an_import_whose_file_is_gone_fails_with_a_reason() {
        County county = new County();
        String importId = imported("children", roster(county.village, county.school, 1), county.it)
                .text("importId");

        interrupt(importId);
        Answer failed = finished("/v1/imports/" + importId, county.it);

        assertThat(failed.text("state")).isEqualTo("FAILED");
        assertThat(failed.body().path("problem").path("code").asString()).isEqualTo("FILE_LOST");
    }

    @Test
    void a_file_that_ends_the_process_again_and_again_is_given_up() throws Exception {
        County county = new County();
        String roster = roster(county.village, county.school, 100);
        String importId = imported("children", roster, county.it).text("importId");
        upload(importId, roster);
        mongo.execute(
                "imports",
                imports -> imports.updateOne(
                        new Document("_id", importId), new Document("$set", new Document("tries", 5))));

        interrupt(importId);
        Answer failed = finished("/v1/imports/" + importId, county.it);

        assertThat(failed.text("state")).isEqualTo("FAILED");
        assertThat(failed.body().path("problem").path("code").asString()).isEqualTo("IMPORT_FAILED");
        assertThat(Path.of("target/test-imports", importId + ".upload")).doesNotExist();
    }

    private long registered(County county) {
        return events.received("registry.person.registered.v1").stream()
                .filter(event -> event.data().path("orgs").get(0).asString().equals(county.code))
                .count();
    }
}

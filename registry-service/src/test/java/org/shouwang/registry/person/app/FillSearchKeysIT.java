package org.shouwang.registry.person.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People whom an older version wrote are found in the new ways, without a new import. */
class FillSearchKeysIT extends RunningRegistry {

    @Autowired
    private FillSearchKeys filling;

    /** As the version before wrote it: the parts of the name are all its keys. */
    private void age(String id) {
        mongo.execute(
                "people",
                people -> people.updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("nameKeys", List.of("单", "单长", "长")))
                                .append("$unset", new Document("keysVersion", "").append("marks", ""))));
    }

    private Document stored(String id) {
        return mongo.execute(
                "people", people -> people.find(new Document("_id", id)).first());
    }

    @Test
    void older_documents_get_their_keys_and_nothing_else() throws Exception {
        County county = new County();
        Map<String, String> row = Rosters.whole(Rosters.child(county.village, county.school), "姓名", "单长");
        Map<String, String> other = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(List.of(row, other)), county.it);
        JsonNode person = search("{\"name\":\"单长\"}", county.it).get(0);
        String id = person.path("personId").asString();
        await().until(() ->
                stored(id).getList("outbox", Document.class, List.of()).isEmpty());
        Document before = stored(id);
        age(id);
        assertThat(search("{\"name\":\"单长\"}", county.it)).as("found as before").hasSize(1);
        assertThat(search("{\"name\":\"shanchang\"}", county.it)).isEmpty();

        long filled = filling.fill();
        long again = filling.fill();

        assertThat(filled).isGreaterThanOrEqualTo(1);
        assertThat(again).isZero();
        assertThat(search("{\"name\":\"shanchang\"}", county.it)).hasSize(1);
        assertThat(search("{\"complete\":true,\"name\":\"sc\"}", county.it)).hasSize(1);
        assertThat(stored(id)).as("neither version nor event nor state").isEqualTo(before);
    }

    @Test
    void a_document_that_cannot_be_read_holds_up_nobody() throws Exception {
        County county = new County();
        Map<String, String> row = Rosters.with(Rosters.child(county.village, county.school), "姓名", "单长");
        imported("children", Rosters.csv(row), county.it);
        String id =
                search("{\"name\":\"单长\"}", county.it).get(0).path("personId").asString();
        age(id);
        mongo.execute("people", people -> {
            people.insertOne(
                    new Document("_id", "0000-broken").append("kind", "NOBODY").append("key", "broken"));
            return null;
        });

        try {
            filling.fill();

            assertThat(search("{\"name\":\"shanchang\"}", county.it)).hasSize(1);
        } finally {
            mongo.execute("people", people -> people.deleteOne(new Document("_id", "0000-broken")));
        }
    }

    @Test
    void everybody_is_looked_at_whatever_their_number() throws Exception {
        County county = new County();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            Map<String, String> row = Rosters.child(county.village, county.school);
            rows.add(Rosters.with(row, "身份证号", "", "姓名", "单长"));
        }
        imported("children", Rosters.csv(rows), county.it);
        mongo.execute(
                "people",
                people -> people.updateMany(
                        new Document("orgs", county.code),
                        new Document("$set", new Document("nameKeys", List.of("单长")).append("keysVersion", 1))));

        assertThat(filling.fill()).isGreaterThanOrEqualTo(450);
        assertThat(search("{\"name\":\"sc\",\"limit\":200}", county.it)).hasSize(200);
    }
}

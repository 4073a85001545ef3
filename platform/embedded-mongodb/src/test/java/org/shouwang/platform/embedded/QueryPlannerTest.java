package org.shouwang.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryPlannerTest {

    private static final OrderedIndex ID = new OrderedIndex("_id_", List.of(new IndexKey("_id", true)), false, true);

    /** One id more than the outbox clears at once was once read by going through the whole collection. */
    @Test
    void a_long_list_of_ids_is_read_through_the_index() {
        List<String> ids = IntStream.range(0, 2_001).mapToObj(i -> "id-" + i).toList();
        Document unmoved = new Document(
                "$and", List.of(new Document("_id", new Document("$in", ids)), new Document("lastSequence", 1L)));

        Scan scan = new QueryPlanner(unmoved, null, 0).choose(List.of(ID));

        assertThat(scan).isNotNull();
        assertThat(scan.stretches()).hasSize(ids.size());
    }
}

package org.shouwang.careactivity.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.Document;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.persistence.PlanMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Facts a second through read, {@code CarePlanner.record} and write, in memory, on one thread. Run it by hand. */
final class PlanThroughput {
    private static final Logger LOG = LoggerFactory.getLogger(PlanThroughput.class);
    private static final ContactType[] TYPES = {
        ContactType.TALK,
        ContactType.TUTOR,
        ContactType.PCALL,
        ContactType.GCALL,
        ContactType.PARCALL,
        ContactType.HOMEVISIT,
        ContactType.CDVISIT
    };

    private PlanThroughput() {}

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] args) {
        PlanMapper mapper = new PlanMapper(Fixtures.RULES);
        Random random = new Random(1);
        Instant start = Fixtures.at("2026-03-02T08:00");
        List<Document> stored = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            CarePlan plan = Fixtures.PLANNER
                    .begin(
                            Fixtures.subject(Fixtures.child("R" + (1 + i % 3), i % 2 == 0 ? "D" : "A"), "2026-03-02"),
                            start)
                    .plan();
            stored.add(mapper.write(plan).append("_id", "p" + i));
        }
        Instant now = start;
        for (int round = 0; round < 30; round++) {
            now = now.plus(Duration.ofDays(3));
            long before = cpu();
            long bytes = 0;
            for (int i = 0; i < stored.size(); i++) {
                CarePlan plan = mapper.read(stored.get(i));
                Fact fact = new Fact(
                        new UUID(random.nextLong(), random.nextLong()),
                        TYPES[random.nextInt(TYPES.length)],
                        now.minus(Duration.ofHours(random.nextInt(60))),
                        now);
                CarePlan next =
                        Fixtures.PLANNER.record(plan, List.of(fact), now).plan();
                stored.set(i, mapper.write(next).append("_id", "p" + i));
            }
            double seconds = (cpu() - before) / 1e9;
            for (Document document : stored.subList(0, 100)) {
                BsonDocument bson = document.toBsonDocument();
                bytes += new org.bson.RawBsonDocument(bson, new org.bson.codecs.BsonDocumentCodec())
                        .getByteBuffer()
                        .remaining();
            }
            LOG.info(
                    "round {}: {} facts/s of CPU, {} bytes a plan",
                    round,
                    Math.round(stored.size() / seconds),
                    bytes / 100);
        }
    }
}

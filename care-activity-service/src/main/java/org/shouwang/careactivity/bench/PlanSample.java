package org.shouwang.careactivity.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.Traits;
import org.shouwang.careactivity.careplan.persistence.PlanMapper;

/** Invented children under some rules, and their plans as they are stored. */
final class PlanSample {
    /** A Monday at the beginning of the term. */
    static final Instant START = Days.start(LocalDate.of(2026, 3, 2));

    private static final ContactType[] TYPES = {
        ContactType.TALK,
        ContactType.TUTOR,
        ContactType.PCALL,
        ContactType.GCALL,
        ContactType.PARCALL,
        ContactType.HOMEVISIT,
        ContactType.CDVISIT
    };
    private static final List<String> ORGS =
            List.of("990101", "990101101", "990101101201", "9901010001", "9901010001-3-2");
    private static final DocumentCodec DOCUMENTS = new DocumentCodec();
    private static final BsonDocumentCodec BSON = new BsonDocumentCodec();

    private final CarePlanner planner;
    private final PlanMapper mapper;

    PlanSample(Rules rules, TermCalendar calendar) {
        this.planner = new CarePlanner(rules, calendar);
        this.mapper = new PlanMapper(rules);
    }

    CarePlanner planner() {
        return planner;
    }

    /** The first plan of the nth child. */
    CarePlan child(int n) {
        Traits traits = new Traits(
                Kind.CHILD,
                "LBC",
                "R" + (1 + n % 3),
                n % 2 == 0 ? "D" : "A",
                null,
                false,
                LocalDate.of(2016, 4, 1).plusDays(n % 365));
        Subject subject = new Subject("p" + n, true, null, LocalDate.of(2026, 3, 2), ORGS, "GP", traits, 1);
        return planner.begin(subject, START).plan();
    }

    /** Some contact of the last days before an instant. */
    static Fact fact(Random random, Instant now) {
        Instant at = now.minusSeconds(random.nextInt(60 * 3600));
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new Fact(id, TYPES[random.nextInt(TYPES.length)], at, now);
    }

    /** As the database keeps it. */
    RawBsonDocument stored(CarePlan plan) {
        Document document = mapper.write(plan).append("_id", plan.subject().personId());
        BsonDocument bson = document.toBsonDocument();
        return new RawBsonDocument(bson, BSON);
    }

    /** From what the database keeps. */
    CarePlan read(RawBsonDocument stored) {
        return mapper.read(
                DOCUMENTS.decode(stored.asBsonReader(), DecoderContext.builder().build()));
    }
}

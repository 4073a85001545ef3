package org.shouwang.registry.duplicate.persistence;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.registry.duplicate.Clue;
import org.shouwang.registry.duplicate.Likeness;
import org.shouwang.registry.duplicate.SuspectedPair;
import org.shouwang.registry.duplicate.SuspectedPair.Side;
import org.shouwang.registry.duplicate.SuspectedPair.State;
import org.shouwang.registry.person.Kind;

/** A suspected pair as a document: ids and codes, nothing of what the records say. */
final class PairMapper implements DocumentMapper<SuspectedPair> {

    static final String STATE = "state";
    static final String PLACE = "place";
    static final String PEOPLE = "people";
    static final String ORGS = "orgs";
    static final String ONE_ORGS = "oneOrgs";
    static final String OTHER_ORGS = "otherOrgs";
    private static final String DECISION = "decision";
    private static final int MOST = 100;

    /** Likeliest first; the id makes it the place of one pair only. */
    static String place(SuspectedPair pair) {
        return "%03d~%s".formatted(MOST - pair.likeness().points(), pair.id());
    }

    @Override
    public String id(SuspectedPair pair) {
        return pair.id();
    }

    @Override
    public Document write(SuspectedPair pair) {
        Set<String> orgs = new LinkedHashSet<>(pair.one().orgs());
        orgs.addAll(pair.other().orgs());
        Document document = new Document(STATE, pair.state().name())
                .append(PLACE, place(pair))
                .append(PEOPLE, List.of(pair.one().personId(), pair.other().personId()))
                .append(ORGS, List.copyOf(orgs))
                .append(ONE_ORGS, pair.one().orgs())
                .append(OTHER_ORGS, pair.other().orgs())
                .append("kind", pair.kind().name())
                .append("points", pair.likeness().points())
                .append(
                        "clues",
                        pair.likeness().clues().stream().map(Clue::name).toList())
                .append("essence", pair.essence())
                .append("foundAt", Date.from(pair.foundAt()));
        SuspectedPair.Decision decision = pair.decision();
        if (decision != null) {
            document.append(DECISION, decision(decision));
        }
        return document;
    }

    private static Document decision(SuspectedPair.Decision decision) {
        Document document = new Document("by", decision.by())
                .append("at", Date.from(decision.at()))
                .append("reason", SealedText.write(decision.reason()));
        if (decision.mergeId() != null) {
            document.append("merge", decision.mergeId());
        }
        return document;
    }

    @Override
    public SuspectedPair read(Document document) {
        List<String> people = document.getList(PEOPLE, String.class);
        return new SuspectedPair(
                document.getString("_id"),
                new Side(people.get(0), document.getList(ONE_ORGS, String.class, List.of())),
                new Side(people.get(1), document.getList(OTHER_ORGS, String.class, List.of())),
                Kind.valueOf(document.getString("kind")),
                new Likeness(
                        document.getInteger("points"),
                        document.getList("clues", String.class, List.of()).stream()
                                .map(Clue::valueOf)
                                .toList()),
                State.valueOf(document.getString(STATE)),
                document.getString("essence"),
                decision(document.get(DECISION, Document.class)),
                document.getDate("foundAt").toInstant());
    }

    private static SuspectedPair.@Nullable Decision decision(@Nullable Document document) {
        return document == null
                ? null
                : new SuspectedPair.Decision(
                        document.getString("by"),
                        document.getDate("at").toInstant(),
                        SealedText.read(document.getString("reason")),
                        document.getString("merge"));
    }
}

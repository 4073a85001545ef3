package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a group session counts as: for everybody present, and for the class, school or village that held it. */
public final class GroupFacts {
    private static final Set<String> INTEREST = Set.of("MUSIC", "SPORT", "ART");
    private static final Map<String, ContactType> OF_PERSON = Map.of(
            "BDAY", ContactType.BDAY,
            "FEST", ContactType.FEST,
            "PARSCH", ContactType.PARSCH,
            "SAFETY", ContactType.SAFETY);
    private static final Map<String, ContactType> OF_UNIT = Map.ofEntries(
            Map.entry("LAW", ContactType.LAW),
            Map.entry("GIRL", ContactType.GIRL),
            Map.entry("FRUGAL", ContactType.FRUGAL),
            Map.entry("FILM", ContactType.FILM),
            Map.entry("POSTER", ContactType.POSTER),
            Map.entry("MORAL", ContactType.MORAL),
            Map.entry("AESTH", ContactType.MORAL),
            Map.entry("MEETING", ContactType.MEETING),
            Map.entry("POLICY", ContactType.POLICY),
            Map.entry("CARE", ContactType.CARE),
            Map.entry("STORY", ContactType.STORY),
            Map.entry("TRAIN", ContactType.TRAIN),
            Map.entry("ROSTER", ContactType.ROSTER));

    private GroupFacts() {}

    /** For somebody who was present. It counts from the beginning of its day. */
    public static List<Fact> ofPerson(UUID id, String type, LocalDate day, Instant enteredAt) {
        List<Fact> facts = new ArrayList<>(2);
        facts.add(new Fact(id, ContactType.GROUP, Days.start(day), enteredAt));
        ContactType own = INTEREST.contains(type) ? ContactType.INTEREST : OF_PERSON.get(type);
        add(facts, id, own, day, enteredAt);
        return facts;
    }

    /** For the organisation that held it. */
    public static List<Fact> ofUnit(UUID id, String type, LocalDate day, Instant enteredAt) {
        List<Fact> facts = new ArrayList<>(1);
        add(facts, id, OF_UNIT.get(type), day, enteredAt);
        return facts;
    }

    private static void add(List<Fact> facts, UUID id, @Nullable ContactType type, LocalDate day, Instant enteredAt) {
        if (type != null) {
            facts.add(new Fact(id, type, Days.start(day), enteredAt));
        }
    }
}

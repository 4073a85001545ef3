package org.shouwang.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** People for tests. */
final class People {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Sealer SEALER = new PlainSealer();

    private People() {}

    /** A girl who lives with her grandparents, registered on {@link #DAY}. */
    static Person girl() {
        return Person.register("p1", row(0), Author.ofImport("one", "it", AT, DAY));
    }

    /** Her row, saying one of a few things of who cares and where she lives. */
    static RosterEntry row(int word) {
        String village = "V" + word;
        return new RosterEntry(
                Kind.CHILD,
                Identity.of(
                        Kind.CHILD,
                        SEALER.seal(Fields.ID_NUMBER, "990101201604010019"),
                        "林小禾",
                        LocalDate.of(2016, 4, 1),
                        village,
                        "1",
                        SEALER),
                "林小禾",
                new Profile("2", LocalDate.of(2016, 4, 1), "01", "10", null, null),
                new Home(village, List.of("C", village)),
                new Schooling("S0", "S-1", "PRI", 3, false, "B", List.of("C", "S0", "S-1")),
                new Guardianship.Carer(
                        List.of("GP", "MGP", "FA").get(word), SEALER.seal(Fields.CARER_NAME, "王长兰"), "GP"),
                List.of(new Parent(Holder.FATHER, null, true, null), new Parent(Holder.MOTHER, null, true, null)),
                Elder.NONE,
                List.of(new ContactPoint.Contact(
                        Holder.GUARDIAN, "GP", "ILLIT", Map.of(), SEALER.seal(Fields.PHONE, "15400000001"), false)),
                null,
                List.of(),
                List.of(),
                "row" + word);
    }

    /** Somebody who edits, with effect from a day on. */
    static Author author(LocalDate day) {
        return new Author("cd", AT, day, Why.decided(SEALER.seal("why", "家访核实")));
    }
}

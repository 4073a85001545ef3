package org.shouwang.careactivity.aid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouwang.careactivity.careplan.Fixtures;

/** Gifts for tests. */
public final class GiftFixtures {
    /** Begin of the ids of the three recipients. */
    public static final String PERSON = "0192f6a0-0000-7000-8000-00000000000";

    private GiftFixtures() {}

    /** Pencils and books of a donor for three poor children of a class. */
    public static Gift aGift() {
        return new Gift(
                UUID.fromString("0192f6e0-0000-7000-8000-000000000001"),
                new Giver(GiverKind.DONOR, "好心人陈先生"),
                Occasion.HARDSHIP,
                null,
                LocalDate.parse("2026-03-04"),
                List.of(new GiftItem(GiftKind.STAT, 20, 4000L), new GiftItem(GiftKind.BOOK, 3, null)),
                List.of(
                        new Recipient(PERSON + "1", null),
                        new Recipient(PERSON + "2", null),
                        new Recipient(PERSON + "3", null)),
                new Handover("9901010001-3-2", Fixtures.ORGS, "T", "teacher-1", Instant.parse("2026-03-05T09:00:00Z")),
                null);
    }

    /** A receipt of a day of March 2026, written down on the 6th. */
    public static Receipt receipt(Signer signer, int day) {
        return new Receipt(signer, LocalDate.of(2026, 3, day), "teacher-2", Instant.parse("2026-03-06T09:00:00Z"));
    }
}

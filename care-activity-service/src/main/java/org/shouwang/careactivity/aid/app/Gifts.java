package org.shouwang.careactivity.aid.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.platform.outbox.Loaded;

/** Where gifts are kept. */
public interface Gifts {
    /** Stores a gift and its event in one write; false when the id was there already. */
    boolean insert(Gift gift);

    /** One gift, with what a change of it needs. */
    Optional<Loaded<Gift>> find(String id);

    /** Stores receipts of some people and their event in one write; empty when somebody was faster. */
    Optional<Loaded<Gift>> sign(Loaded<Gift> loaded, Gift signed, Set<String> personIds);

    /** Stores that a gift was taken back, and its event, in one write; empty when somebody was faster. */
    Optional<Loaded<Gift>> withdraw(Loaded<Gift> loaded, Gift withdrawn);

    /**
     * Gifts handed out by an organisation or one below it, the latest first.
     *
     * @param unsigned only those that count and lack a receipt
     * @param within only of these organisations; null = no bounds
     * @param before sort key of the last row of the page before
     */
    List<Row> ofOrganisation(
            String org, boolean unsigned, @Nullable Set<String> within, @Nullable String before, int limit);

    /** Gifts for a person, wherever they were handed out, the latest first. */
    List<Row> ofPerson(String personId, @Nullable String before, int limit);

    /** Hands over each gift of an organisation or one below it of a period, both days included; never all of them at once. */
    void each(String org, @Nullable Set<String> within, LocalDate from, LocalDate to, Consumer<Gift> taker);

    /** A gift and what it was sorted by. */
    record Row(Gift gift, String sortKey) {}
}

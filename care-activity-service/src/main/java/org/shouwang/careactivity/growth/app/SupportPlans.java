package org.shouwang.careactivity.growth.app;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.growth.EndReason;
import org.shouwang.careactivity.growth.PlanKind;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.outbox.Loaded;

/** Where support plans are kept. */
public interface SupportPlans {
    /** Stores a plan and its event in one write; false when its id is there already or its slot is taken. */
    boolean insert(SupportPlan plan);

    /** One plan, with what a change of it needs. */
    Optional<Loaded<SupportPlan>> find(String id);

    /** Stores a review and its event in one write; false when somebody was faster. */
    boolean review(Loaded<SupportPlan> loaded, SupportPlan reviewed, Review review);

    /** Stores a hand-over; false when somebody was faster. */
    boolean handOver(Loaded<SupportPlan> loaded, SupportPlan handedOver);

    /** Stores the end and its event in one write; false when somebody was faster. */
    boolean end(Loaded<SupportPlan> loaded, SupportPlan ended);

    /** All plans of a child's records, the latest first. */
    List<SupportPlan> ofPerson(Set<String> records);

    /**
     * Open plans of an organisation or one below it, the latest first.
     *
     * @param kind only of this kind
     * @param terms growth plans of these terms only
     * @param within only of these organisations; null = no bounds
     * @param before sort key of the last row of the page before
     */
    List<Row> openOf(
            String org,
            @Nullable PlanKind kind,
            Collection<String> terms,
            @Nullable Set<String> within,
            @Nullable String before,
            int limit);

    /** How many plans of an organisation are open, by kind. */
    List<Count> countOpen(String org, Collection<String> terms, @Nullable Set<String> within);

    /** How many plans of an organisation ended between two days, by kind and reason. */
    List<Count> countEnded(String org, LocalDate from, LocalDate to, @Nullable Set<String> within);

    /** A plan and what it was sorted by. */
    record Row(SupportPlan plan, String sortKey) {}

    /** So many plans; no reason when they are open. */
    record Count(PlanKind kind, @Nullable EndReason reason, int plans) {}
}

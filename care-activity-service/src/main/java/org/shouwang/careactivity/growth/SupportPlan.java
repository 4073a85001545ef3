package org.shouwang.careactivity.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;

/**
 * What a teacher and a child set out to do together 帮扶计划: begun, looked at again and again, handed over, ended. What was agreed
 * and written down is never changed.
 *
 * @param id made by the client, so that a repeated request is recognised; also the id under which care plans count its beginning
 * @param orgs the child's organisations when something was last written
 * @param term code of the term of a growth plan; none for a behaviour plan
 * @param predecessor id of the plan it carries on
 * @param reviews in the order in which they were written down
 * @param handOvers in their order
 * @param end none while it is open
 */
public record SupportPlan(
        UUID id,
        PlanKind kind,
        String personId,
        List<String> orgs,
        LocalDate startDay,
        @Nullable String term,
        @Nullable UUID predecessor,
        Agreement agreement,
        List<Review> reviews,
        List<HandOver> handOvers,
        @Nullable PlanEnd end,
        PlanEntry entry) {
    /** So long a behaviour plan is given to work before it may be called a success. */
    public static final int PATIENCE_DAYS = 56;

    /** Keeps its own lists. */
    public SupportPlan {
        orgs = List.copyOf(orgs);
        reviews = List.copyOf(reviews);
        handOvers = List.copyOf(handOvers);
    }

    /** Whether it goes on. */
    public boolean open() {
        return end == null;
    }

    /** What only one open plan can have: the child, and for a growth plan the term. None once it has ended. */
    public Optional<String> slot() {
        return open() ? Optional.of(slot(kind, personId, term)) : Optional.empty();
    }

    /** The slot that an open plan of a child has. */
    public static String slot(PlanKind kind, String personId, @Nullable String term) {
        return term == null ? kind + ":" + personId : kind + ":" + personId + ":" + term;
    }

    /** Who leads it: whoever it was handed over to last, else whoever began it. */
    public String lead() {
        return handOvers.isEmpty()
                ? entry.by()
                : handOvers.get(handOvers.size() - 1).to();
    }

    /** Whether a day is too early for a behaviour plan to end without a word. */
    public boolean early(LocalDate day) {
        return kind == PlanKind.BEHAVIOUR && day.isBefore(patientUntil());
    }

    /** The first day on which a behaviour plan may be called a success. */
    public LocalDate patientUntil() {
        return startDay.plusDays(PATIENCE_DAYS);
    }

    /** The look at it of the latest day; of two on one day the one written down later. */
    public Optional<Review> lastReview() {
        return reviews.stream().reduce((last, next) -> next.day().isBefore(last.day()) ? last : next);
    }

    /** The last day it was looked at. */
    public Optional<LocalDate> lastReviewDay() {
        return lastReview().map(Review::day);
    }

    /** When it began, as care plans count it. */
    public Instant begunAt() {
        return instant(startDay, entry.enteredAt());
    }

    /** The same, looked at once more. */
    public SupportPlan reviewed(Review review, List<String> today) {
        return with(today, Stream.concat(reviews.stream(), Stream.of(review)).toList(), handOvers, end);
    }

    /** The same, led by somebody else. */
    public SupportPlan handedOver(HandOver handOver, List<String> today) {
        return with(
                today,
                reviews,
                Stream.concat(handOvers.stream(), Stream.of(handOver)).toList(),
                end);
    }

    /** The same, ended. */
    public SupportPlan ended(PlanEnd ending, List<String> today) {
        return with(today, reviews, handOvers, ending);
    }

    /** The same, carrying on what an earlier plan agreed upon. */
    public SupportPlan continuing(SupportPlan earlier) {
        return with(agreement.continuing(earlier.agreement), entry);
    }

    /** The same, with the child's organisations. */
    public SupportPlan placed(List<String> today) {
        return with(today, reviews, handOvers, end);
    }

    /** The same, with the hash of its content. */
    public SupportPlan hashed(String contentHash) {
        return with(agreement, new PlanEntry(entry.by(), entry.enteredAt(), contentHash));
    }

    /**
     * The instant of something of which only the day is known: the last one of that day, or when it was written down if that was
     * sooner, so that it answers whatever was asked for on that day.
     */
    public static Instant instant(LocalDate day, Instant enteredAt) {
        Instant last = Days.start(day.plusDays(1)).minusMillis(1);
        return last.isAfter(enteredAt) ? enteredAt : last;
    }

    private SupportPlan with(Agreement agreed, PlanEntry written) {
        return new SupportPlan(
                id, kind, personId, orgs, startDay, term, predecessor, agreed, reviews, handOvers, end, written);
    }

    private SupportPlan with(List<String> today, List<Review> looks, List<HandOver> hands, @Nullable PlanEnd ending) {
        return new SupportPlan(
                id, kind, personId, today, startDay, term, predecessor, agreement, looks, hands, ending, entry);
    }
}

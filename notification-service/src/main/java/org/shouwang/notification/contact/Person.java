package org.shouwang.notification.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the notification service knows of a person: nothing that would name them.
 *
 * @param id the registry's id
 * @param birthDate for the age rule
 * @param points contact points on the person's file
 */
public record Person(String id, @Nullable LocalDate birthDate, List<Point> points) {

    private static final int ELDERLY = 75;

    /**
     * A contact point as the registry tells it.
     *
     * @param id the registry's id
     * @param holder SELF, GUARDIAN, FATHER, MOTHER or CARER
     * @param literacy ILLIT, PRI, JUN, SEN or UNK
     * @param language what the holder speaks, for whoever rings up
     * @param hearing GOOD, HARD or DEAF
     * @param bestHour MORNING, NOON, AFTERNOON, EVENING or ANY
     */
    public record Point(
            String id,
            String holder,
            String literacy,
            @Nullable String language,
            @Nullable String hearing,
            @Nullable String bestHour) {}

    /**
     * Contact point of a family role: parents are the mother, else the father; the family of an elder is the carer, else
     * the guardian.
     *
     * @param today for the age of a person who is reached on the own phone
     */
    public Optional<ContactPoint> reach(Role role, LocalDate today) {
        return switch (role) {
            case PA -> first(today, "MOTHER", "FATHER");
            case G -> first(today, "GUARDIAN", "CARER");
            case FAM -> first(today, "CARER", "GUARDIAN");
            case E -> first(today, "SELF", "CARER", "GUARDIAN");
            default -> Optional.empty();
        };
    }

    /** Contact point of a holder of an office: the own phone. */
    public Optional<ContactPoint> own(LocalDate today) {
        return first(today, "SELF");
    }

    private Optional<ContactPoint> first(LocalDate today, String... holders) {
        return Stream.of(holders)
                .flatMap(holder -> points.stream().filter(p -> p.holder().equals(holder)))
                .findFirst()
                .map(p -> new ContactPoint(p, elderly(p.holder(), today)));
    }

    private boolean elderly(String holder, LocalDate today) {
        return holder.equals("SELF")
                && birthDate != null
                && !birthDate.plusYears(ELDERLY).isAfter(today);
    }
}

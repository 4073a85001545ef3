package org.shouwang.careactivity.careplan.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.Traits;

/** What this service reads of {@code registry.person.*}: codes and days, no personal data. */
public record PersonNews(
        String personId,
        @Nullable String kind,
        @Nullable String status,
        @Nullable LocalDate registeredOn,
        @Nullable String exitReason,
        @Nullable String category,
        @Nullable String tier,
        @Nullable LocalDate birthDate,
        @Nullable List<String> orgs,
        @Nullable String guardianship,
        @Nullable String performanceBand,
        @Nullable String elderAbility,
        @Nullable Boolean livingAlone,
        @Nullable String mergedInto) {

    /** The person as care plans see them; empty for helpers, who have no plan. */
    Optional<Subject> subject(long sequence, LocalDate today) {
        if (kind == null || !(kind.equals("CHILD") || kind.equals("ELDER"))) {
            return Optional.empty();
        }
        Kind of = Kind.valueOf(kind);
        String fallback = of == Kind.CHILD ? "R3" : "E3";
        Traits traits = new Traits(
                of,
                category,
                tier == null || tier.isBlank() ? fallback : tier,
                performanceBand,
                elderAbility,
                Boolean.TRUE.equals(livingAlone) || "ALO".equals(category),
                birthDate);
        return Optional.of(new Subject(
                personId,
                !"LEFT".equals(status),
                exitReason,
                registeredOn == null ? today : registeredOn,
                orgs == null ? List.of() : orgs,
                guardianship,
                traits,
                sequence,
                mergedInto));
    }
}

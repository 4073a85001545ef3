package org.shouwang.careactivity.careplan.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.Traits;
import org.shouwang.careactivity.careplan.UnitId;

/** What care plans read of {@code registry.organisation.*}. */
public record OrganisationNews(String code, String type, List<String> orgs) {
    /** Nobody is at risk in a unit; its duties have one tier. */
    static final String TIER = "U";

    /** The class, school or village as care plans see it; empty for what lies above. */
    Optional<Subject> subject(long sequence, LocalDate today) {
        return switch (type) {
            case "CLASS" -> Optional.of(unit(Kind.CLASS, sequence, today));
            case "SCHOOL" -> Optional.of(unit(Kind.SCHOOL, sequence, today));
            case "VILLAGE" -> Optional.of(unit(Kind.VILLAGE, sequence, today));
            default -> Optional.empty();
        };
    }

    private Subject unit(Kind kind, long sequence, LocalDate today) {
        Traits traits = new Traits(kind, null, TIER, null, null, false, null);
        return new Subject(UnitId.of(code), true, null, today, orgs, null, traits, sequence);
    }
}

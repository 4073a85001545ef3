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
    /** A unit has no file with a day; its duties begin when it is first heard of. */
    private static final LocalDate NO_FILE = LocalDate.EPOCH;

    /** The class, school or village as care plans see it; empty for what lies above. */
    Optional<Subject> subject(long sequence) {
        return switch (type) {
            case "CLASS" -> Optional.of(unit(Kind.CLASS, sequence));
            case "SCHOOL" -> Optional.of(unit(Kind.SCHOOL, sequence));
            case "VILLAGE" -> Optional.of(unit(Kind.VILLAGE, sequence));
            default -> Optional.empty();
        };
    }

    private Subject unit(Kind kind, long sequence) {
        Traits traits = new Traits(kind, null, TIER, null, null, false, null);
        return new Subject(UnitId.of(code), true, null, NO_FILE, orgs, null, traits, sequence);
    }
}

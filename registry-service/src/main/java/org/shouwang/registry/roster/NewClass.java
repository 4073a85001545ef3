package org.shouwang.registry.roster;

import java.util.Optional;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.SchoolYear;

/** Finds a class by its code; a class a roster names for the first time is made under its school. */
final class NewClass {

    private NewClass() {}

    static Organisation of(Organisation school, SchoolYear year, String segment, OrganisationTree tree) {
        String code = year.classCode(school.code(), segment);
        return tree.find(code)
                .orElseGet(() -> Organisation.under(school, code, year.className(segment), OrganisationType.CLASS));
    }

    /** The class of a code such as 9901010001-3-2; empty = no such school, or not the form of a class code. */
    static Optional<Organisation> of(String code, OrganisationTree tree) {
        String[] parts = code.split("-");
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<Organisation> school =
                tree.find(parts[0]).filter(organisation -> organisation.type() == OrganisationType.SCHOOL);
        Optional<SchoolYear> year = SchoolYear.ofSegment(parts[1]);
        Optional<String> segment = SchoolYear.classSegment(parts[2]);
        if (school.isEmpty() || year.isEmpty() || segment.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(school.get(), year.get(), segment.get(), tree));
    }
}

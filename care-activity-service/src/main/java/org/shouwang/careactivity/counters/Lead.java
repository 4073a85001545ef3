package org.shouwang.careactivity.counters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Grouping;

/**
 * The office that answers for a child as a whole 责任人; the registry says who holds it.
 *
 * @param role T the class teacher; SP the school lead of a child in no class; CD the child director of one at no school
 * @param org the class, school, village or town; none when the child lives in no known place
 */
public record Lead(String role, @Nullable String org) {
    /** By the organisations of a child. */
    static Lead of(List<String> orgs) {
        String school = Grouping.CLASS.in(orgs);
        if (school == null) {
            return new Lead("CD", Grouping.VILLAGE.in(orgs));
        }
        return new Lead(school.indexOf('-') < 0 ? "SP" : "T", school);
    }
}

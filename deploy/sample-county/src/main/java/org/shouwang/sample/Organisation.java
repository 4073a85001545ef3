package org.shouwang.sample;

import java.util.List;

/**
 * One line of the division tree or of the school list.
 *
 * @param code 6 digits for the county, 9 for a town, 12 for a village, 10 for a school
 * @param name invented
 * @param parent the code above, empty for the county
 * @param type COUNTY, TOWN, VILLAGE or SCHOOL
 */
public record Organisation(String code, String name, String parent, String type) {

    /** Headers of divisions.csv and schools.csv. */
    public static final List<String> HEADERS = List.of("code", "name", "parent", "type");

    /** Cells in the order of {@link #HEADERS}. */
    public List<String> row() {
        return List.of(code, name, parent, type);
    }
}

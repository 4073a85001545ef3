package org.shouwang.careactivity.progress;

/** The name of one child's school year, {@code <personId>:2025-2026}. */
public record ProgressId(String personId, String schoolYear) {
    /** The school year before. */
    public ProgressId before() {
        int from = Integer.parseInt(schoolYear.substring(0, 4)) - 1;
        return new ProgressId(personId, from + "-" + (from + 1));
    }

    @Override
    public String toString() {
        return personId + ":" + schoolYear;
    }
}

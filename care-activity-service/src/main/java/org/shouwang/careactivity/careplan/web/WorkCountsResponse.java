package org.shouwang.careactivity.careplan.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.WorkCount;
import org.shouwang.careactivity.careplan.app.CountWork;

/** What is due and overdue, village by village or class by class. */
record WorkCountsResponse(LocalDate day, String by, List<CountedGroup> groups) {
    /** One village, class, town or school; without code: people who belong to none. */
    record CountedGroup(@Nullable String org, int people, int due, int overdue, OverdueAges overdueByAge) {}

    /** Overdue duties by days; the first overdue day is 0. */
    record OverdueAges(int days0to3, int days4to7, int days8to30, int daysOver30) {}

    static WorkCountsResponse of(CountWork.Counts counts) {
        return new WorkCountsResponse(
                counts.day(),
                counts.by().name(),
                counts.groups().stream()
                        .map(group -> of(group.org(), group.count()))
                        .toList());
    }

    private static CountedGroup of(@Nullable String org, WorkCount count) {
        OverdueAges ages =
                new OverdueAges(count.overdueTo3(), count.overdueTo7(), count.overdueTo30(), count.overdueLonger());
        int overdue = ages.days0to3 + ages.days4to7 + ages.days8to30 + ages.daysOver30;
        return new CountedGroup(org, count.people(), count.due(), overdue, ages);
    }
}

package org.shouwang.careactivity.careplan.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Occurrence;
import org.shouwang.careactivity.careplan.Retry;
import org.shouwang.careactivity.careplan.RuleVersion;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.careplan.WorkDay;
import org.shouwang.careactivity.careplan.WorkItem;
import org.shouwang.careactivity.careplan.WorkRow;
import org.shouwang.careactivity.careplan.WorkState;
import org.shouwang.careactivity.careplan.app.FindWorkList;

/** A work list as the public reads it: ids, codes and days; names are the registry's. */
record WorkListResponse(LocalDate day, LocalDate until, String by, List<WorkGroup> groups, int shown, int more) {
    /** People of one village or class; without code: those who belong to none. */
    record WorkGroup(@Nullable String org, List<PersonWork> people) {}

    /**
     * One person, or a class, school or village with duties of its own, and all that is to be done.
     *
     * @param unit code of the class, school or village; absent for a person
     */
    record PersonWork(
            String personId,
            @Nullable String unit,
            String kind,
            String tier,
            List<WorkDuty> duties,
            List<PromisedRetry> retries) {}

    /**
     * One duty.
     *
     * @param begins for PLANNED: the day on which it becomes due
     * @param overdueDays only of OVERDUE; the first overdue day is 0
     */
    record WorkDuty(
            String dutyId,
            String rule,
            String name,
            String nameEn,
            String responsible,
            String state,
            LocalDate dueDay,
            @Nullable LocalDate begins,
            @Nullable LocalDate overdueFrom,
            @Nullable Integer overdueDays,
            int needed,
            int counted) {}

    /** An attempt that failed and promised another one for a day. */
    record PromisedRetry(String activityId, String contactType, String role, LocalDate retryOn) {}

    static WorkListResponse of(FindWorkList.WorkList list) {
        List<WorkGroup> groups = list.groups().stream()
                .map(group -> new WorkGroup(
                        group.org(),
                        group.rows().stream().map(row -> of(row, list.day())).toList()))
                .toList();
        int shown = groups.stream().mapToInt(group -> group.people().size()).sum();
        LocalDate until = list.day().plusDays(WorkDay.AHEAD_DAYS);
        return new WorkListResponse(list.day(), until, list.by().name(), groups, shown, list.more());
    }

    private static PersonWork of(WorkRow row, LocalDate day) {
        return new PersonWork(
                row.subject().personId(),
                UnitId.code(row.subject().personId()).orElse(null),
                row.subject().traits().kind().name(),
                row.subject().traits().tier(),
                row.items().stream().map(item -> of(item, day)).toList(),
                row.retries().stream().map(WorkListResponse::of).toList());
    }

    private static WorkDuty of(WorkItem item, LocalDate day) {
        Occurrence occurrence = item.duty().occurrence();
        RuleVersion version = occurrence.demand().version();
        boolean overdue = item.state() == WorkState.OVERDUE;
        return new WorkDuty(
                item.duty().id().toString(),
                occurrence.demand().rule().code(),
                version.zh(),
                version.en(),
                version.responsible().name(),
                item.state().name(),
                occurrence.to(),
                item.state() == WorkState.PLANNED ? item.begins() : null,
                overdue ? item.begins() : null,
                overdue ? item.overdueDays(day) : null,
                occurrence.needed(),
                occurrence.counted());
    }

    private static PromisedRetry of(Retry retry) {
        return new PromisedRetry(retry.attemptId().toString(), retry.type().name(), retry.role(), retry.on());
    }
}

package org.shouwang.careactivity.careplan.app;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Grouping;
import org.shouwang.careactivity.careplan.Responsible;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;

/** Reads what a work list is asked for, for whom and within whose reach. */
final class WorkListReader {
    private static final int DAYS_AHEAD = 31;

    private WorkListReader() {}

    /**
     * What was asked, made sure of.
     *
     * @param org null = all organisations of the caller
     * @param roles none = every role
     * @param within only people of these organisations; null = no bounds
     */
    record Asked(
            @Nullable String org,
            @Nullable Set<String> within,
            Set<Responsible> roles,
            LocalDate day,
            Grouping grouping) {}

    static Asked read(WorkListRequest request, LocalDate today, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Faults faults = new Faults();
        String org = faults.text("/org", request.org(), Faults.LONGEST_CODE);
        if (org == null && caller.everywhere()) {
            faults.required("/org");
        }
        Set<Responsible> roles = EnumSet.noneOf(Responsible.class);
        for (String code : request.responsible() == null ? List.<String>of() : request.responsible()) {
            Responsible role = faults.code(Responsible.class, "/responsible", code);
            if (role != null) {
                roles.add(role);
            }
        }
        Grouping by = faults.code(Grouping.class, "/by", request.by());
        LocalDate day = faults.day("/day", request.day());
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD)))) {
            faults.add(
                    "/day",
                    "RANGE",
                    "只能是今天或今后 " + DAYS_AHEAD + " 天内",
                    "must be today or one of the " + DAYS_AHEAD + " days after");
        }
        faults.check();
        boolean whole = caller.everywhere() || (org != null && caller.orgs().contains(org));
        return new Asked(
                org,
                whole ? null : caller.orgs(),
                roles,
                day == null ? today : day,
                by == null ? Grouping.of(roles, org) : by);
    }
}

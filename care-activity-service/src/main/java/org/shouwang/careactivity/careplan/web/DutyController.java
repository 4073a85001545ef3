package org.shouwang.careactivity.careplan.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Duty;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.app.DutyProblems;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.FindDuties.PersonDuties;
import org.shouwang.careactivity.careplan.messaging.DutyPayload;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/duties")
class DutyController {
    private final FindDuties find;

    DutyController(FindDuties find) {
        this.find = find;
    }

    /** One person and duties of them. */
    record DutyRow(String personId, List<String> orgs, List<DutyPayload> duties) {
        static DutyRow of(PersonDuties row) {
            return new DutyRow(row.personId(), row.orgs(), payloads(row.duties()));
        }
    }

    @GetMapping
    @Operation(
            operationId = "listDuties",
            summary = "With personId: that person's duties. With org and state (DUE or OVERDUE), and responsible if"
                    + " wanted: one row per person, the longest first.")
    Page<DutyRow> listDuties(
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String responsible,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (personId != null && org == null && responsible == null) {
            List<Duty> duties = find.ofPerson(personId, caller).stream()
                    .filter(duty ->
                            state == null || duty.occurrence().state().name().equals(state))
                    .toList();
            List<String> orgs =
                    duties.isEmpty() ? List.of() : duties.get(0).subject().orgs();
            return new Page<>(List.of(new DutyRow(personId, orgs, payloads(duties))), null);
        }
        if (personId != null || org == null || state == null || !(state.equals("DUE") || state.equals("OVERDUE"))) {
            throw new ProblemException(DutyProblems.DUTY_FILTER_INVALID);
        }
        Page<PersonDuties> page = find.ofOrganisation(
                org, DutyState.valueOf(state), responsible, cursor, Limits.of(limit, 50, 200), caller);
        return new Page<>(page.items().stream().map(DutyRow::of).toList(), page.next());
    }

    @GetMapping("/{dutyId}")
    @Operation(operationId = "explainDuty", summary = "Explains why one duty stands as it does.")
    ExplanationResponse explainDuty(@PathVariable String dutyId, Caller caller) {
        return ExplanationResponse.of(find.explain(dutyId, caller));
    }

    private static List<DutyPayload> payloads(List<Duty> duties) {
        return duties.stream().map(DutyPayload::of).toList();
    }
}

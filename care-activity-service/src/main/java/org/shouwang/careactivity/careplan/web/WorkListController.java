package org.shouwang.careactivity.careplan.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.app.CountWork;
import org.shouwang.careactivity.careplan.app.FindWorkList;
import org.shouwang.careactivity.careplan.app.WorkListRequest;
import org.shouwang.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/work-lists")
class WorkListController {
    private final FindWorkList find;
    private final CountWork count;

    WorkListController(FindWorkList find, CountWork count) {
        this.find = find;
        this.count = count;
    }

    @GetMapping
    @Operation(
            operationId = "findWorkList",
            summary =
                    "Whom to see on a day, one row per person: overdue, due, promised again, and what begins to be due"
                            + " within 7 days; by village or class, in walking order. Without org: all of one's own"
                            + " organisations; responsible: one role or several; without it: every role. At most 500 people; more says how many found"
                            + " no room.")
    WorkListResponse findWorkList(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable List<String> responsible,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String by,
            Caller caller) {
        return WorkListResponse.of(find.find(new WorkListRequest(org, responsible, day, by), caller));
    }

    @GetMapping("/counts")
    @Operation(
            operationId = "countWork",
            summary =
                    "How much is due and overdue today, by VILLAGE, CLASS, TOWN or SCHOOL; overdue by age as indicator"
                            + " I13 counts it. Counts only, nobody is named.")
    WorkCountsResponse countWork(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable List<String> responsible,
            @RequestParam(required = false) @Nullable String by,
            Caller caller) {
        return WorkCountsResponse.of(count.count(new WorkListRequest(org, responsible, null, by), caller));
    }
}

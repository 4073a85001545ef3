package org.shouwang.careactivity.progress.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.Finding;
import org.shouwang.careactivity.progress.Signal;
import org.shouwang.careactivity.progress.app.FindSignals;
import org.shouwang.careactivity.progress.app.FindSignals.ChildSignals;
import org.shouwang.careactivity.progress.app.ProgressProblems;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/signals")
class SignalController {
    private final FindSignals find;

    SignalController(FindSignals find) {
        this.find = find;
    }

    /** One day a signal rests on. */
    record SignalReason(String code, LocalDate day, String zh, String en) {
        static SignalReason of(Finding.Reason reason) {
            return new SignalReason(
                    reason.code().name(),
                    reason.day(),
                    reason.code().zh(),
                    reason.code().en());
        }
    }

    /** One signal with its reasons, whole in Chinese and in English; neither score nor band nor rank. */
    record SignalRow(
            String signalId,
            String signal,
            LocalDate day,
            Instant raisedAt,
            @Nullable Instant withdrawnAt,
            List<SignalReason> reasons,
            String zh,
            String en) {
        static SignalRow of(String personId, Signal signal) {
            Finding finding = signal.finding();
            return new SignalRow(
                    signal.id(personId),
                    finding.code().name(),
                    finding.day(),
                    signal.raisedAt(),
                    signal.withdrawnAt(),
                    finding.reasons().stream().map(SignalReason::of).toList(),
                    finding.zh(),
                    finding.en());
        }
    }

    /** One child and signals of it. */
    record ChildRow(String personId, List<String> orgs, List<SignalRow> signals) {
        static ChildRow of(ChildSignals child) {
            return new ChildRow(
                    child.personId(),
                    child.orgs(),
                    child.signals().stream()
                            .map(signal -> SignalRow.of(child.personId(), signal))
                            .toList());
        }
    }

    @GetMapping
    @Operation(
            operationId = "listSignals",
            summary =
                    "With personId: all signals of that child, also withdrawn ones. With org: one row for each child with"
                            + " signals that stand, of the last 30 days or from since on, the latest first.")
    Page<ChildRow> listSignals(
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (personId != null && org == null && since == null && cursor == null && limit == null) {
            return new Page<>(List.of(ChildRow.of(find.ofPerson(personId, caller))), null);
        }
        if (personId != null || org == null) {
            throw new ProblemException(ProgressProblems.SIGNAL_FILTER_INVALID);
        }
        Page<ChildSignals> page = find.ofOrganisation(org, since, cursor, Limits.of(limit, 50, 200), caller);
        return new Page<>(page.items().stream().map(ChildRow::of).toList(), page.next());
    }
}

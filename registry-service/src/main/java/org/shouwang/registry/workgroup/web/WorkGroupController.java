package org.shouwang.registry.workgroup.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.registry.workgroup.Member;
import org.shouwang.registry.workgroup.Office;
import org.shouwang.registry.workgroup.Term;
import org.shouwang.registry.workgroup.WorkGroup;
import org.shouwang.registry.workgroup.app.RunWorkGroups;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work groups of villages and towns. */
@RestController
@RequestMapping("/v1/work-groups")
@Tag(name = "work groups")
class WorkGroupController {

    private final RunWorkGroups groups;

    WorkGroupController(RunWorkGroups groups) {
        this.groups = groups;
    }

    /**
     * A term of office.
     *
     * @param until last day; none = a year
     */
    record TermRequest(@NotNull LocalDate from, @Nullable LocalDate until) {}

    /** A helper in an office from a day on. */
    record MemberRequest(
            @NotBlank @Size(max = 60) String personId,
            @NotNull Office office,
            @NotNull LocalDate from) {}

    /** The end of an office. */
    record DismissalRequest(
            @NotBlank @Size(max = 60) String personId,
            @NotNull Office office,
            @NotNull LocalDate lastDay) {}

    /** Who holds an office. */
    record MemberItem(
            String personId,
            Office office,
            LocalDate from,
            @Nullable LocalDate until) {

        static MemberItem of(Member member) {
            return new MemberItem(member.personId(), member.office(), member.from(), member.until());
        }
    }

    /** A term of office. */
    record TermItem(LocalDate from, LocalDate until, List<MemberItem> members) {

        static TermItem of(Term term) {
            return new TermItem(
                    term.from(),
                    term.until(),
                    term.members().stream().map(MemberItem::of).toList());
        }
    }

    /** A work group: who holds which office on the day, what is vacant, and all its terms. */
    record WorkGroupRecord(
            String org,
            LocalDate day,
            WorkGroup.State state,
            List<MemberItem> members,
            List<Office> vacant,
            List<TermItem> terms) {

        static WorkGroupRecord of(WorkGroup group, LocalDate day) {
            return new WorkGroupRecord(
                    group.org(),
                    day,
                    group.state(day),
                    group.term(day)
                            .map(term ->
                                    term.on(day).stream().map(MemberItem::of).toList())
                            .orElse(List.of()),
                    group.term(day).map(term -> term.vacant(day)).orElse(List.of()),
                    group.terms().stream().map(TermItem::of).toList());
        }
    }

    /** How the group of a place stands today. */
    record StandingItem(
            String org,
            String name,
            WorkGroup.State state,
            @Nullable LocalDate until) {}

    /** How the groups of places stand. */
    record StandingList(List<StandingItem> items) {}

    @GetMapping
    @Operation(
            operationId = "listWorkGroups",
            summary =
                    "How the groups of the places right below an organisation stand today; those to be set up or renewed")
    StandingList list(
            @RequestParam String org, @RequestParam(required = false) WorkGroup.@Nullable State state, Caller caller) {
        LocalDate today = groups.today();
        return new StandingList(groups.standings(org, state, caller).stream()
                .map(standing -> new StandingItem(
                        standing.place().code(),
                        standing.place().name(),
                        standing.state(),
                        standing.group().term(today).map(Term::until).orElse(null)))
                .toList());
    }

    @GetMapping("/{org}")
    @Operation(operationId = "getWorkGroup", summary = "The work group of a village or town on a day")
    ResponseEntity<WorkGroupRecord> get(
            @PathVariable String org, @RequestParam(required = false) @Nullable LocalDate on, Caller caller) {
        return answer(groups.group(org, caller), on == null ? groups.today() : on);
    }

    @PostMapping("/{org}/terms")
    @Operation(operationId = "beginTerm", summary = "Begin a term of office, normally of a year")
    ResponseEntity<WorkGroupRecord> begin(
            @PathVariable String org,
            @Valid @RequestBody TermRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(groups.begin(org, request.from(), request.until(), ifMatch, caller), request.from());
    }

    @PostMapping("/{org}/members")
    @Operation(operationId = "appointMember", summary = "Put a helper into an office from a day on")
    ResponseEntity<WorkGroupRecord> appoint(
            @PathVariable String org,
            @Valid @RequestBody MemberRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(
                groups.appoint(org, request.personId(), request.office(), request.from(), ifMatch, caller),
                request.from());
    }

    @PostMapping("/{org}/dismissals")
    @Operation(operationId = "dismissMember", summary = "End somebody's office")
    ResponseEntity<WorkGroupRecord> dismiss(
            @PathVariable String org,
            @Valid @RequestBody DismissalRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(
                groups.dismiss(org, request.personId(), request.office(), request.lastDay(), ifMatch, caller),
                request.lastDay());
    }

    private static ResponseEntity<WorkGroupRecord> answer(RunWorkGroups.Current current, LocalDate day) {
        return ResponseEntity.ok().eTag(ETags.of(current.version())).body(WorkGroupRecord.of(current.group(), day));
    }
}

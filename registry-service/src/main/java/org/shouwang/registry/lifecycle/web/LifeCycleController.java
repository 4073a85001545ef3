package org.shouwang.registry.lifecycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.registry.lifecycle.Stay;
import org.shouwang.registry.lifecycle.app.ChangeStanding;
import org.shouwang.registry.lifecycle.app.FindDue;
import org.shouwang.registry.lifecycle.app.ReportFound;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.app.PersonView;
import org.springframework.http.CacheControl;
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

/** The steps of the life cycle. */
@RestController
@RequestMapping("/v1")
@Tag(name = "life-cycle")
class LifeCycleController {

    private final ChangeStanding changing;
    private final ReportFound reporting;
    private final FindDue finding;

    LifeCycleController(ChangeStanding changing, ReportFound reporting, FindDue finding) {
        this.changing = changing;
        this.reporting = reporting;
        this.finding = finding;
    }

    /** Where a person stands after a step. */
    record Standing(
            String personId,
            String status,
            String registeredOn,
            @Nullable String leftOn,
            @Nullable String exitReason,
            @Nullable String verifiedOn,
            @Nullable String verifyBy) {

        static Standing of(PersonView view) {
            Registration now = view.person().registration();
            Course.Verification verified = now.course().verified();
            return new Standing(
                    view.person().id(),
                    now.status().name(),
                    now.on().toString(),
                    now.leftOn() == null ? null : now.leftOn().toString(),
                    now.exitReason(),
                    verified == null ? null : verified.on().toString(),
                    now.present() ? now.verifyBy().toString() : null);
        }
    }

    record FoundRequest(
            @NotNull Kind kind,
            @NotBlank @Size(max = 30) String name,
            @Nullable @Pattern(regexp = "[12]") String sex,
            @Nullable LocalDate birthDate,
            @NotBlank @Size(max = 20) String villageCode,
            @Nullable LocalDate foundOn) {}

    record VerificationRequest(
            @NotNull Course.Result result,
            @Nullable LocalDate on,
            @Nullable @Size(max = 500) String words) {}

    record DepartureRequest(
            @NotBlank @Pattern(regexp = "AGE16|RETURN|FOLLOW|MOVE|DEATH|ERROR")
            String exitReason,

            @Nullable LocalDate on,
            @Nullable @Size(max = 500) String words) {}

    record StepRequest(
            @Nullable LocalDate on,
            @NotBlank @Size(max = 500) String words) {}

    record FilingRequest(@Nullable @Size(max = 500) String words) {}

    /** Somebody who has to be looked at. */
    record DueItem(String personId, String kind, String status, String verifyBy, List<String> orgs) {

        static DueItem of(Stay stay) {
            return new DueItem(
                    stay.personId(), stay.kind(), stay.status(), stay.verifyBy().toString(), stay.orgs());
        }
    }

    @PostMapping("/people/found")
    @Operation(operationId = "reportFound", summary = "Put down somebody who was found; the file follows")
    ResponseEntity<Standing> found(@Valid @RequestBody FoundRequest request, Caller caller) {
        PersonView view = reporting.report(
                new ReportFound.Found(
                        request.kind(),
                        request.name().strip(),
                        request.sex(),
                        request.birthDate(),
                        request.villageCode(),
                        request.foundOn()),
                caller);
        return ResponseEntity.created(URI.create("/v1/people/" + view.person().id()))
                .eTag(ETags.of(view.version()))
                .body(Standing.of(view));
    }

    @PostMapping("/people/{id}/filing")
    @Operation(operationId = "filePerson", summary = "The file of somebody found is there")
    ResponseEntity<Standing> filing(
            @PathVariable String id,
            @Valid @RequestBody FilingRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(changing.file(id, new ChangeStanding.Step(null, request.words(), ifMatch), caller));
    }

    @PostMapping("/people/{id}/verification")
    @Operation(operationId = "verifyPerson", summary = "Somebody looked whether all is as written; due every half year")
    ResponseEntity<Standing> verification(
            @PathVariable String id,
            @Valid @RequestBody VerificationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(changing.verify(
                id, request.result(), new ChangeStanding.Step(request.on(), request.words(), ifMatch), caller));
    }

    @PostMapping("/people/{id}/departure")
    @Operation(operationId = "departPerson", summary = "Left the register, with the exit reason")
    ResponseEntity<Standing> departure(
            @PathVariable String id,
            @Valid @RequestBody DepartureRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(changing.depart(
                id, request.exitReason(), new ChangeStanding.Step(request.on(), request.words(), ifMatch), caller));
    }

    @PostMapping("/people/{id}/return")
    @Operation(operationId = "returnPerson", summary = "Came back; everything begins anew")
    ResponseEntity<Standing> comeBack(
            @PathVariable String id,
            @Valid @RequestBody StepRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(changing.comeBack(id, step(request, ifMatch), caller));
    }

    @PostMapping("/people/{id}/lock")
    @Operation(operationId = "lockPerson", summary = "Freeze the file of somebody who left")
    ResponseEntity<Standing> lock(
            @PathVariable String id,
            @Valid @RequestBody StepRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(changing.lock(id, step(request, ifMatch), caller));
    }

    @PostMapping("/people/{id}/unlock")
    @Operation(operationId = "unlockPerson", summary = "Let a frozen file be changed again")
    ResponseEntity<Standing> unlock(
            @PathVariable String id,
            @Valid @RequestBody StepRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(changing.unlock(id, step(request, ifMatch), caller));
    }

    @GetMapping("/verifications/due")
    @Operation(operationId = "listVerificationsDue", summary = "Whom somebody has to look at again")
    Page<DueItem> due(
            @RequestParam String org,
            @RequestParam(required = false) @Nullable LocalDate by,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Limits.of(limit, 50, 200);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<Stay> found = finding.due(org, by, after, size + 1, caller);
        List<Stay> page = found.size() > size ? found.subList(0, size) : found;
        return new Page<>(
                page.stream().map(DueItem::of).toList(),
                found.size() > size ? Cursor.encode(page.get(size - 1).personId()) : null);
    }

    private static ChangeStanding.Step step(StepRequest request, @Nullable String ifMatch) {
        return new ChangeStanding.Step(request.on(), request.words(), ifMatch);
    }

    private static ResponseEntity<Standing> answer(PersonView view) {
        return ResponseEntity.ok()
                .eTag(ETags.of(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(Standing.of(view));
    }
}

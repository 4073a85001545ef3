package org.shouwang.registry.person.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.registry.person.Edit;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.app.EditPerson;
import org.shouwang.registry.person.app.PersonView;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One record, edited by hand: part by part, with a reason and, where it is dated, the day from which on it holds. */
@RestController
@RequestMapping("/v1/people/{id}")
@Tag(name = "edits")
class EditController {

    /** Id of the accepted request for a correction that an edit carries out. */
    private static final String CORRECTION = "correction";

    private final EditPerson editing;
    private final EditWords words;

    EditController(EditPerson editing, EditWords words) {
        this.editing = editing;
        this.words = words;
    }

    /** Who cares, from a day on. */
    record GuardianshipRequest(
            @NotBlank @Size(max = 10) String type,
            @Nullable @Size(min = 1, max = 40) String carerName,
            @Nullable @Size(max = 10) String relation,
            @Nullable LocalDate from,
            @NotBlank @Size(max = 500) String reason) {}

    /** Where a child goes to school, from a day on. */
    record SchoolRequest(
            @NotBlank @Size(max = 40) String schoolCode,
            @Nullable @Size(max = 60) String classCode,
            @Nullable @Size(max = 10) String stage,
            @Nullable @Min(1) @Max(12) Integer grade,
            @Nullable Boolean boarding,
            @Nullable LocalDate from,
            @NotBlank @Size(max = 500) String reason) {}

    /** Where a person lives, from a day on. */
    record HomeRequest(
            @NotBlank @Size(max = 40) String villageCode,
            @Nullable LocalDate from,
            @NotBlank @Size(max = 500) String reason) {}

    /** Why a person is on the list, from a day on; no category = the rule finds it again. */
    record CategoryRequest(
            @Nullable @Size(max = 10) String category,
            @Nullable @Size(max = 20) String definition,
            @Nullable LocalDate from,
            @NotBlank @Size(max = 500) String reason) {}

    /** How a holder is reached; gone = there is no phone any more; what is left out stays, UNK takes back how to talk. */
    record ContactRequest(
            @Nullable @Size(min = 5, max = 20) String phone,
            @Nullable @Size(max = 10) String relation,
            @Nullable @Size(max = 10) String literacy,
            @Nullable @Size(max = 10) String language,
            @Nullable @Size(max = 10) String hearing,
            @Nullable @Size(max = 10) String bestHour,
            @Nullable Boolean gone,
            @NotBlank @Size(max = 500) String reason) {}

    /** The right name. */
    record NameRequest(
            @NotBlank @Size(max = 30) String name,
            @NotBlank @Size(max = 500) String reason) {}

    /** The right ID number. */
    record IdNumberRequest(
            @NotBlank @Size(min = 15, max = 20) String idNumber,
            @NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/guardianship")
    @Operation(operationId = "editGuardianship", summary = "Enter who cares for a person")
    ResponseEntity<PersonRecord> guardianship(
            @PathVariable String id,
            @Valid @RequestBody GuardianshipRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(name = CORRECTION, required = false) @Nullable String correction,
            Caller caller) {
        Edit edit = words.care(request.type(), request.carerName(), request.relation());
        return done(id, edit, request.from(), request.reason(), correction, ifMatch, caller);
    }

    @PutMapping("/school")
    @Operation(operationId = "editSchool", summary = "Enter where a child goes to school")
    ResponseEntity<PersonRecord> school(
            @PathVariable String id,
            @Valid @RequestBody SchoolRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(name = CORRECTION, required = false) @Nullable String correction,
            Caller caller) {
        Edit edit = new Edit.Place(editing.schooling(
                request.schoolCode(),
                request.classCode(),
                words.stage(request.stage()),
                request.grade(),
                request.boarding(),
                caller));
        return done(id, edit, request.from(), request.reason(), correction, ifMatch, caller);
    }

    @PutMapping("/home")
    @Operation(operationId = "editHome", summary = "Enter where a person lives")
    ResponseEntity<PersonRecord> home(
            @PathVariable String id,
            @Valid @RequestBody HomeRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(name = CORRECTION, required = false) @Nullable String correction,
            Caller caller) {
        Edit edit = new Edit.Move(editing.home(request.villageCode(), caller));
        return done(id, edit, request.from(), request.reason(), correction, ifMatch, caller);
    }

    @PutMapping("/category")
    @Operation(
            operationId = "editCategory",
            summary = "Decide why a person is on the list, or leave it to the rule again")
    ResponseEntity<PersonRecord> category(
            @PathVariable String id,
            @Valid @RequestBody CategoryRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(name = CORRECTION, required = false) @Nullable String correction,
            Caller caller) {
        Edit edit = words.category(request.category(), request.definition());
        return done(id, edit, request.from(), request.reason(), correction, ifMatch, caller);
    }

    @PutMapping("/contact-points/{holder}")
    @Operation(operationId = "editContactPoint", summary = "Enter how a holder is reached")
    ResponseEntity<PersonRecord> contact(
            @PathVariable String id,
            @PathVariable Holder holder,
            @Valid @RequestBody ContactRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(name = CORRECTION, required = false) @Nullable String correction,
            Caller caller) {
        Edit edit = words.contact(
                holder,
                request.phone(),
                request.relation(),
                request.literacy(),
                words.manners(request.language(), request.hearing(), request.bestHour()),
                Boolean.TRUE.equals(request.gone()));
        return done(id, edit, null, request.reason(), correction, ifMatch, caller);
    }

    @PutMapping("/name")
    @Operation(operationId = "correctName", summary = "Correct a person's name")
    ResponseEntity<PersonRecord> name(
            @PathVariable String id,
            @Valid @RequestBody NameRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(name = CORRECTION, required = false) @Nullable String correction,
            Caller caller) {
        return done(id, new Edit.Rename(request.name().strip()), null, request.reason(), correction, ifMatch, caller);
    }

    @PutMapping("/id-number")
    @Operation(operationId = "correctIdNumber", summary = "Correct a person's ID number; birth date and sex follow it")
    ResponseEntity<PersonRecord> idNumber(
            @PathVariable String id,
            @Valid @RequestBody IdNumberRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(name = CORRECTION, required = false) @Nullable String correction,
            Caller caller) {
        return done(id, words.idNumber(request.idNumber()), null, request.reason(), correction, ifMatch, caller);
    }

    private ResponseEntity<PersonRecord> done(
            String id,
            Edit edit,
            @Nullable LocalDate from,
            String reason,
            @Nullable String correction,
            @Nullable String ifMatch,
            Caller caller) {
        PersonView view = editing.edit(new EditPerson.Command(id, edit, from, reason, correction, ifMatch), caller);
        return ResponseEntity.ok()
                .eTag(ETags.of(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(PersonRecord.of(view));
    }
}

package org.shouwang.registry.subject.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.subject.app.GiveSubjectAccess;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of a person, for this person. */
@RestController
@RequestMapping("/v1/people/{id}/subject-access")
@Tag(name = "subject-access")
class SubjectAccessController {

    private final GiveSubjectAccess giving;

    SubjectAccessController(GiveSubjectAccess giving) {
        this.giving = giving;
    }

    /** Why it is asked for. */
    record SubjectAccessRequest(@NotBlank @Size(max = 200) String reason) {}

    @PostMapping
    @Operation(operationId = "giveSubjectAccess", summary = "Everything kept of a person, opened, and who looked at it")
    ResponseEntity<GiveSubjectAccess.SubjectAccess> give(
            @PathVariable String id, @Valid @RequestBody SubjectAccessRequest request, Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(giving.give(id, request.reason(), caller));
    }
}

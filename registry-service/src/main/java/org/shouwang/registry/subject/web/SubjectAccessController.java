package org.shouwang.registry.subject.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.sheet.web.Downloads;
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
@RequestMapping("/v1/people/{id}")
@Tag(name = "subject-access")
class SubjectAccessController {

    private final GiveSubjectAccess giving;

    SubjectAccessController(GiveSubjectAccess giving) {
        this.giving = giving;
    }

    /** Who asks. No words: they name people, and what is erased must not stand in a log. */
    record SubjectAccessRequest(Consent.@Nullable Giver asker) {}

    @PostMapping("/subject-access")
    @Operation(operationId = "giveSubjectAccess", summary = "Everything kept of a person, opened, and who looked at it")
    ResponseEntity<GiveSubjectAccess.SubjectAccess> give(
            @PathVariable String id, @Valid @RequestBody SubjectAccessRequest request, Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(giving.give(id, request.asker(), caller));
    }

    @PostMapping(path = "/subject-access.xlsx", produces = Downloads.XLSX)
    @Operation(
            operationId = "giveSubjectAccessBook",
            summary = "The same as a workbook in Chinese, a tab for each part")
    void book(
            @PathVariable String id,
            @Valid @RequestBody SubjectAccessRequest request,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        giving.give(id, request.asker(), caller, () -> Downloads.xlsx(response, "subject-access-" + id));
    }
}

package org.shouwang.careactivity.careplan.web;

import io.swagger.v3.oas.annotations.Operation;
import org.shouwang.careactivity.careplan.app.PreviewRules;
import org.shouwang.platform.security.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RulesPreviewController {
    private final PreviewRules preview;

    RulesPreviewController(PreviewRules preview) {
        this.preview = preview;
    }

    @PostMapping("/v1/rules/preview")
    @Operation(
            operationId = "previewRules",
            summary =
                    "What a proposed rules file would change for whom; changes nothing. Names people only where at most"
                            + " 200 are looked at.")
    RulesPreviewResponse previewRules(@RequestBody PreviewRules.Proposal request, Caller caller) {
        return RulesPreviewResponse.of(preview.preview(request, caller));
    }
}

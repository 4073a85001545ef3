package org.shouwang.registry.sheet.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.sheet.app.ExportSheet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists as workbooks. */
@RestController
@RequestMapping("/v1/sheets")
@Tag(name = "sheets")
class SheetController {

    private static final String PURPOSE = "X-Purpose";

    private final ExportSheet exporting;

    SheetController(ExportSheet exporting) {
        this.exporting = exporting;
    }

    @GetMapping(path = "/{kind}.xlsx", produces = Downloads.XLSX)
    @Operation(
            operationId = "exportSheet",
            summary = "A list of an organisation as a workbook with the import's headers; noted in the access log")
    void export(
            @PathVariable String kind,
            @RequestParam String org,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        exporting.export(kind, org, purpose, caller, () -> Downloads.xlsx(response, kind + "-" + org));
    }

    @GetMapping(path = "/{kind}/template.xlsx", produces = Downloads.XLSX)
    @Operation(operationId = "getSheetTemplate", summary = "An empty workbook to fill in and import")
    void template(@PathVariable String kind, Caller caller, HttpServletResponse response) throws IOException {
        exporting.template(kind, caller, () -> Downloads.xlsx(response, kind));
    }
}

package org.shouwang.registry.sheet.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Page;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.sheet.VillageRow;
import org.shouwang.registry.sheet.app.PrintVillageSheet;
import org.shouwang.registry.sheet.app.ReadVillageTwin;
import org.shouwang.registry.sheet.app.TypeInVillageSheet;
import org.shouwang.registry.sheet.app.ViewVillageSheet;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Sheets that are printed, filled in by hand and typed in by the number of the row. */
@RestController
@RequestMapping("/v1")
@Tag(name = "village-sheets")
class VillageSheetController {

    private static final String PURPOSE = "X-Purpose";

    private final PrintVillageSheet printing;
    private final TypeInVillageSheet typing;
    private final ReadVillageTwin reading;
    private final ViewVillageSheet viewing;

    VillageSheetController(
            PrintVillageSheet printing, TypeInVillageSheet typing, ReadVillageTwin reading, ViewVillageSheet viewing) {
        this.printing = printing;
        this.typing = typing;
        this.reading = reading;
        this.viewing = viewing;
    }

    @GetMapping(path = "/sheets/village/{org}", produces = Downloads.XLSX)
    @Operation(
            operationId = "printVillageSheet",
            summary =
                    "A village's sheet for a month (2026-12) or quarter (2026-Q4), this month if none is given; the same"
                            + " period gives the same sheet and numbers again")
    void print(
            @PathVariable String org,
            @RequestParam(required = false) @Nullable String period,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        printing.print(org, period, purpose, caller, () -> Downloads.xlsx(response, "village-" + org));
    }

    /** A line as it was written. */
    record RowRequest(
            @NotNull @Min(1) Integer row,
            @Nullable LocalDate visitedOn,
            @Nullable @Size(max = 200) String spokeWith,
            @Nullable Boolean phoneRight,
            @Nullable @Size(max = 40) String newPhone,
            @Nullable @Size(max = 200) String careChange,
            @Nullable @Size(max = 200) String remark) {

        VillageRow row(int number) {
            return new VillageRow(
                    number, visitedOn, text(spokeWith), phoneRight, text(newPhone), text(careChange), text(remark));
        }

        private static @Nullable String text(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** Lines of a sheet. */
    record RowsRequest(@NotEmpty @Size(max = 500) List<@Valid RowRequest> items) {}

    /** What became of a line. */
    record RowResult(long row, String outcome, List<RowFaultItem> problems) {

        static RowResult of(RowOutcome outcome) {
            return new RowResult(
                    outcome.row(),
                    outcome.outcome().name(),
                    outcome.problems().stream()
                            .map(problem ->
                                    new RowFaultItem(problem.column(), problem.code(), problem.zh(), problem.en()))
                            .toList());
        }
    }

    /** Why a line was refused. */
    record RowFaultItem(String column, String code, String detail, String detailEn) {}

    @PostMapping("/village-sheets/{code}/rows")
    @Operation(
            operationId = "typeInVillageSheet",
            summary = "What was written on a printed sheet, by the number of the row; the same again changes nothing")
    Page<RowResult> typeIn(@PathVariable String code, @Valid @RequestBody RowsRequest request, Caller caller) {
        return new Page<>(
                typing
                        .typeIn(
                                code,
                                request.items().stream()
                                        .map(item -> item.row(item.row()))
                                        .toList(),
                                caller)
                        .stream()
                        .map(RowResult::of)
                        .toList(),
                null);
    }

    @PostMapping(path = "/village-sheets/{code}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "uploadVillageSheet", summary = "The same sheet, filled in as a file")
    Page<RowResult> upload(@PathVariable String code, @RequestPart("file") MultipartFile file, Caller caller) {
        return new Page<>(
                reading.read(code, target -> file.transferTo(target.toFile()), caller).stream()
                        .map(RowResult::of)
                        .toList(),
                null);
    }

    /** A sheet and what was typed in of it. */
    record VillageSheetRecord(
            String code,
            String org,
            String period,
            LocalDate validUntil,
            int rows,
            List<ViewVillageSheet.Typed> typed) {}

    @GetMapping("/village-sheets/{code}")
    @Operation(
            operationId = "getVillageSheet",
            summary = "What was typed in of a sheet: visits to be recorded, changes in care to be decided on")
    VillageSheetRecord get(
            @PathVariable String code,
            @RequestHeader(name = PURPOSE, required = false) @Nullable Purpose purpose,
            Caller caller) {
        ViewVillageSheet.Shown shown = viewing.view(code, purpose, caller);
        return new VillageSheetRecord(
                shown.sheet().code().value(),
                shown.sheet().org(),
                shown.sheet().period(),
                shown.sheet().validUntil(),
                shown.sheet().rows().size(),
                shown.rows());
    }
}

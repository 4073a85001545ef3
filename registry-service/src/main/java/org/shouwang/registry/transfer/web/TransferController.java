package org.shouwang.registry.transfer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.registry.transfer.Transfer;
import org.shouwang.registry.transfer.app.AskTransfer;
import org.shouwang.registry.transfer.app.DecideTransfer;
import org.shouwang.registry.transfer.app.FindTransfers;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Transfers between villages, schools and classes. */
@RestController
@Validated
@RequestMapping("/v1/transfers")
@Tag(name = "transfers")
class TransferController {

    private final AskTransfer asking;
    private final DecideTransfer deciding;
    private final FindTransfers finding;

    TransferController(AskTransfer asking, DecideTransfer deciding, FindTransfers finding) {
        this.asking = asking;
        this.deciding = deciding;
        this.finding = finding;
    }

    /** Whom to move where; the ID number is for the side that does not see the person. */
    record TransferRequest(
            @Nullable @Size(max = 64) String personId,
            @Nullable @Size(min = 15, max = 20) String idNumber,
            @Nullable @Size(max = 20) String villageCode,
            @Nullable @Size(max = 40) String schoolCode,
            @Nullable @Size(max = 60) String classCode,
            @NotBlank @Size(max = 500) String words) {}

    record TransferDecisionRequest(
            @Nullable @Size(max = 500) String words) {}

    /** A transfer as both sides see it. */
    record TransferItem(
            String transferId,
            String personId,
            @Nullable String name,
            String side,
            String state,
            List<String> from,
            @Nullable String villageCode,
            @Nullable String schoolCode,
            @Nullable String classCode,
            @Nullable String words,
            String askedBy,
            String askedAt,
            String expiresOn,
            @Nullable String decidedBy,
            @Nullable String decidedAt) {

        static TransferItem of(Transfer transfer, @Nullable String name, @Nullable String words, Caller caller) {
            Transfer.Decision decision = transfer.decision();
            return new TransferItem(
                    transfer.id(),
                    transfer.personId(),
                    name,
                    transfer.side().name(),
                    transfer.state().name(),
                    FindTransfers.tells(transfer, caller) ? transfer.from() : List.of(),
                    transfer.target().village(),
                    transfer.target().school(),
                    transfer.target().classCode(),
                    words,
                    transfer.askedBy(),
                    transfer.askedAt().toString(),
                    transfer.expiresOn().toString(),
                    decision == null ? null : decision.by(),
                    decision == null ? null : decision.at().toString());
        }

        static TransferItem of(FindTransfers.Row row, Caller caller) {
            return of(row.transfer(), row.name(), row.words(), caller);
        }
    }

    @PostMapping
    @Operation(operationId = "askTransfer", summary = "Ask for a transfer; the other side decides")
    ResponseEntity<TransferItem> ask(@Valid @RequestBody TransferRequest request, Caller caller) {
        Transfer asked = asking.ask(
                new AskTransfer.Command(
                        request.personId(),
                        request.idNumber(),
                        request.villageCode(),
                        request.schoolCode(),
                        request.classCode(),
                        request.words()),
                caller);
        return ResponseEntity.created(URI.create("/v1/transfers/" + asked.id()))
                .body(TransferItem.of(asked, null, null, caller));
    }

    @GetMapping
    @Operation(operationId = "listTransfers", summary = "Those to decide (in) or asked for (out), the latest first")
    Page<TransferItem> list(
            @RequestParam(defaultValue = "in") @Pattern(regexp = "in|out") String box,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Limits.of(limit, 50, 200);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<FindTransfers.Row> found = finding.page(box.equals("in"), after, size + 1, caller);
        List<FindTransfers.Row> page = found.size() > size ? found.subList(0, size) : found;
        return new Page<>(
                page.stream().map(row -> TransferItem.of(row, caller)).toList(),
                found.size() > size
                        ? Cursor.encode(page.get(size - 1).transfer().id())
                        : null);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getTransfer", summary = "One transfer")
    TransferItem get(@PathVariable String id, Caller caller) {
        return TransferItem.of(finding.one(id, caller), caller);
    }

    @PostMapping("/{id}/acceptance")
    @Operation(operationId = "acceptTransfer", summary = "The other side agrees; the person moves")
    TransferItem accept(@PathVariable String id, @Valid @RequestBody TransferDecisionRequest request, Caller caller) {
        return TransferItem.of(deciding.accept(id, request.words(), caller), null, null, caller);
    }

    @PostMapping("/{id}/refusal")
    @Operation(operationId = "refuseTransfer", summary = "The other side does not agree")
    TransferItem refuse(@PathVariable String id, @Valid @RequestBody TransferDecisionRequest request, Caller caller) {
        return TransferItem.of(deciding.refuse(id, request.words(), caller), null, null, caller);
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawTransfer", summary = "The side that asked takes it back")
    TransferItem withdraw(@PathVariable String id, @Valid @RequestBody TransferDecisionRequest request, Caller caller) {
        return TransferItem.of(deciding.withdraw(id, request.words(), caller), null, null, caller);
    }
}

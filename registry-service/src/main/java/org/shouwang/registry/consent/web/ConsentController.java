package org.shouwang.registry.consent.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.consent.Standing;
import org.shouwang.registry.consent.app.RecordConsent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices and consents of a person. */
@RestController
@RequestMapping("/v1/people/{id}/consents")
@Tag(name = "consents")
class ConsentController {

    private final RecordConsent recording;

    ConsentController(RecordConsent recording) {
        this.recording = recording;
    }

    /** What was said. */
    record ConsentRequest(
            @NotBlank @Pattern(regexp = "[\\w-]{1,64}") String consentId,
            @NotNull Consent.Status status,
            @NotEmpty @Size(max = 10) List<Consent.@NotNull Purpose> purposes,
            @NotBlank @Size(max = 40) String textVersion,
            @NotNull Consent.Giver given,
            @NotNull Consent.Channel channel,
            @NotNull LocalDate day) {}

    /** An entry. */
    record ConsentItem(
            String consentId,
            Consent.Status status,
            List<Consent.Purpose> purposes,
            String textVersion,
            Consent.Giver given,
            Consent.Channel channel,
            LocalDate day,
            String by,
            Instant at) {

        static ConsentItem of(Consent consent) {
            return new ConsentItem(
                    consent.id(),
                    consent.status(),
                    consent.purposes(),
                    consent.textVersion(),
                    consent.given(),
                    consent.channel(),
                    consent.day(),
                    consent.by(),
                    consent.at());
        }
    }

    /** What holds, and all that was said. */
    record ConsentList(List<Consent.Purpose> allowed, List<ConsentItem> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "recordConsent",
            summary = "A notice, a yes, a no or a withdrawal; never changed afterwards")
    ConsentItem record(@PathVariable String id, @Valid @RequestBody ConsentRequest request, Caller caller) {
        return ConsentItem.of(recording.record(
                new RecordConsent.Command(
                        request.consentId(),
                        id,
                        request.status(),
                        request.purposes(),
                        request.textVersion(),
                        request.given(),
                        request.channel(),
                        request.day()),
                caller));
    }

    @GetMapping
    @Operation(operationId = "listConsents", summary = "All notices and consents of a person, and what they allow now")
    ConsentList list(@PathVariable String id, Caller caller) {
        List<Consent> entries = recording.list(id, caller);
        Standing standing = Standing.of(entries);
        return new ConsentList(
                Arrays.stream(Consent.Purpose.values()).filter(standing::allows).toList(),
                entries.stream().map(ConsentItem::of).toList());
    }
}

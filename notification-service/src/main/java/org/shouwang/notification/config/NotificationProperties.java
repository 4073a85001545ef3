package org.shouwang.notification.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a county may set.
 *
 * @param signature the sender as the carrier has it on file, without brackets
 * @param registry where numbers are asked for
 * @param poll pause when there is nothing to do
 * @param lease how long a claimed text may be worked on; longer than the provider's time-out
 * @param receiptWaits how long an unmatched receipt waits before it is tried again
 * @param speech how words are said on the phone
 * @param backlog how many reminders may go out after an outage of two hours without a person having looked
 * @param prices what one part of a text and one call cost, in yuan
 */
@Validated
@ConfigurationProperties("shouwang.notification")
public record NotificationProperties(
        @DefaultValue("守望关爱") @NotBlank @Size(min = 2, max = 12)
        String signature,

        @DefaultValue Registry registry,
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("5s") Duration receiptWaits,
        @DefaultValue Speech speech,
        @DefaultValue("1000") @PositiveOrZero long backlog,
        @DefaultValue Prices prices) {

    /** What one part of a text and one call cost, in yuan. */
    public record Prices(
            @DefaultValue("0.05") @PositiveOrZero BigDecimal part,
            @DefaultValue("0.10") @PositiveOrZero BigDecimal call) {}

    /**
     * How words are said on the phone.
     *
     * @param program that says them: espeak-ng
     * @param within how long it may take for one text
     * @param lease how long a call may be worked on, from the claim to its end; longer than it rings and speaks
     */
    public record Speech(
            @DefaultValue("espeak-ng") String program,
            @DefaultValue("20s") Duration within,
            @DefaultValue("10m") Duration lease) {}

    /**
     * Where numbers are asked for.
     *
     * @param baseUrl where the registry answers
     * @param timeout longest wait for it
     * @param calls calls to it at once
     */
    public record Registry(
            @DefaultValue("http://127.0.0.1:8081") URI baseUrl,
            @DefaultValue("3s") Duration timeout,
            @DefaultValue("16") int calls) {}
}
